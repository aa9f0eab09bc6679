package guest.reclamation;

import heddle.engine.suite.Expect;

@Expect(
    finds = "use-after-reclaim",
    keys =
        "\"reclamation\": {\"node\": \"guest.reclamation.Node\", \"free\": \"free\","
            + " \"retired\": \"retired\", \"left\": 0}",
    proved = false,
    why = "a node that a reader has kept from being freed is forgotten")
public class LeftInLimbo {
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
}
