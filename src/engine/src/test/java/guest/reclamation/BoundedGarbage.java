package guest.reclamation;

import heddle.engine.suite.Expect;

@Expect(
    reaches = "",
    keys =
        "\"reclamation\": {\"node\": \"guest.reclamation.Node\", \"free\": \"free\","
            + " \"retired\": \"retired\", \"garbage\": 1}",
    executions = 2_000,
    why = "each node is freed before the next one is retired")
public class BoundedGarbage {
  private volatile boolean reading;

  public void one() {
    reading = true;
    reading = false;
  }

  public void two() {
    for (int i = 0; i < 3; i++) {
      Node n = new Node(i);
      n.retired = true;
      n.free = true;
    }
  }
}
