package guest.containment;

import heddle.engine.suite.Expect;

@Expect(
    reaches = "5000",
    executions = 50,
    why =
        "private methods that call each other are counted too: two calls a round, one for the"
            + " caller")
public class DepthOfPrivateMethods {
  public int one() {
    return ping(1);
  }

  private int ping(int rounds) {
    try {
      return pong(rounds);
    } catch (StackOverflowError e) {
      return rounds;
    }
  }

  private int pong(int rounds) {
    return ping(rounds + 1);
  }
}
