package guest.reclamation;

import heddle.engine.suite.Expect;

@Expect(
    finds = "use-after-reclaim",
    keys = "\"reclamation\": {\"node\": \"guest.reclamation.Node\", \"free\": \"free\"}",
    why = "both threads may take the same node out of a plain field")
public class FreedTwice {
  private volatile Node head = new Node(7);

  public void one() {
    take();
  }

  public void two() {
    take();
  }

  private void take() {
    Node n = head;
    head = null;
    if (n != null) {
      n.free = true;
    }
  }
}
