package guest.reclamation;

import heddle.engine.suite.Expect;
import java.util.concurrent.atomic.AtomicReference;

@Expect(
    reaches = "",
    keys = "\"reclamation\": {\"node\": \"guest.reclamation.Node\", \"free\": \"free\"}",
    executions = 2_000,
    why = "only one thread gets the node out")
public class FreedOnce {
  private final AtomicReference<Node> head = new AtomicReference<>(new Node(7));

  public void one() {
    take();
  }

  public void two() {
    take();
  }

  private void take() {
    Node n = head.getAndSet(null);
    if (n != null) {
      n.free = true;
    }
  }
}
