package guest.reclamation;

import heddle.engine.suite.Expect;

@Expect(
    finds = "use-after-reclaim",
    keys =
        "\"reclamation\": {\"node\": \"guest.reclamation.Node\", \"free\": \"free\","
            + " \"retired\": \"retired\", \"left\": 0}",
    why = "a node that is taken out while somebody reads is neither freed nor retired: it is lost")
public class ForgottenNode {
  private volatile boolean reading;
  private volatile Node top;

  public void before() {
    top = new Node(1);
  }

  public void one() {
    reading = true;
    reading = false;
  }

  public void two() {
    Node n = top;
    top = null;
    if (!reading) {
      n.free = true;
    }
  }
}
