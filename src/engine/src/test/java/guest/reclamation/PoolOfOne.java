package guest.reclamation;

import heddle.engine.suite.Expect;

@Expect(
    reaches = "7",
    keys =
        "\"reclamation\": {\"node\": \"guest.reclamation.Node\", \"free\": \"free\","
            + " \"pool\": [\"next\"]}",
    executions = 2_000,
    why = "the pool may use its link in a free node, and a node taken out again is no longer free")
public class PoolOfOne {
  private Node pool = new Node(0);

  public void before() {
    pool.free = true;
    pool.next = null;
  }

  public int one() {
    Node n;
    synchronized (this) {
      n = pool;
      pool = n.next;
    }
    n.free = false;
    n.value = 7;
    int seen = n.value;
    synchronized (this) {
      n.free = true;
      n.next = pool;
      pool = n;
    }
    return seen;
  }
}
