package guest.reclamation;

import heddle.engine.suite.Expect;

@Expect(
    strategy = "exhaustive",
    finds = "use-after-reclaim",
    keys = "\"reclamation\": {\"node\": \"guest.reclamation.Node\", \"free\": \"free\"}",
    why = "one() may have found the node before two() takes it out and frees it")
public class EarlyFree {
  private volatile Node head = new Node(7);

  public int one() {
    Node n = head;
    return n == null ? 0 : n.value;
  }

  public void two() {
    Node n = head;
    head = null;
    n.free = true;
  }
}
