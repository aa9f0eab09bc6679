package guest.reclamation;

import heddle.engine.suite.Expect;

@Expect(
    reaches = "",
    keys =
        "\"reclamation\": {\"node\": \"guest.reclamation.Node\", \"free\": \"free\","
            + " \"retired\": \"retired\", \"left\": 0}",
    proved = true,
    why =
        "a node that is taken out while somebody reads is kept, and one that never was in is"
            + " nobody's")
public class KeptNode {
  private volatile boolean reading;
  private volatile Node top;
  private Node kept;

  public void before() {
    top = new Node(1);
  }

  public void one() {
    reading = true;
    reading = false;
  }

  public void two() {
    Node spare = new Node(2);
    Node n = top;
    top = null;
    if (reading) {
      kept = n;
    } else {
      n.free = spare.value == 2;
    }
  }
}
