package guest.reclamation;

import heddle.engine.suite.Expect;

@Expect(
    reaches = "",
    keys =
        "\"reclamation\": {\"node\": \"guest.reclamation.Node\", \"free\": \"free\","
            + " \"retired\": \"retired\", \"left\": 0}",
    proved = true,
    why = "what a reader has kept from being freed is freed in the end")
public class LimboEmptied {
  private volatile boolean reading;
  private volatile Node limbo;

  public void one() {
    reading = true;
    reading = false;
  }

  public void two() {
    Node n = new Node(1);
    n.retired = true;
    if (reading) {
      limbo = n;
    } else {
      n.free = true;
    }
  }

  public void end() {
    if (limbo != null) {
      limbo.free = true;
    }
  }
}
