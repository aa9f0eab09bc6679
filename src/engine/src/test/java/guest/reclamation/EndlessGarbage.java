package guest.reclamation;

import heddle.engine.suite.Expect;

@Expect(
    finds = "use-after-reclaim",
    keys =
        "\"reclamation\": {\"node\": \"guest.reclamation.Node\", \"free\": \"free\","
            + " \"retired\": \"retired\", \"garbage\": 2}",
    why = "as long as the reader may be inside, three nodes are retired and none is freed")
public class EndlessGarbage {
  private volatile boolean reading;

  public void one() {
    reading = true;
    reading = false;
  }

  public void two() {
    Node[] limbo = new Node[3];
    for (int i = 0; i < limbo.length; i++) {
      limbo[i] = new Node(i);
      limbo[i].retired = true;
      for (int k = 0; !reading && k <= i; k++) {
        if (limbo[k] != null) {
          limbo[k].free = true;
          limbo[k] = null;
        }
      }
    }
  }
}
