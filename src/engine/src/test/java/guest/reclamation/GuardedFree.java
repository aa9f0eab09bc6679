package guest.reclamation;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"0", "7"},
    keys = "\"reclamation\": {\"node\": \"guest.reclamation.Node\", \"free\": \"free\"}",
    executions = 2_000,
    proved = true,
    why = "the monitor keeps the node from being freed between its look-up and its use")
public class GuardedFree {
  private Node head = new Node(7);

  public synchronized int one() {
    Node n = head;
    return n == null ? 0 : n.value;
  }

  public synchronized void two() {
    Node n = head;
    head = null;
    n.free = true;
  }
}
