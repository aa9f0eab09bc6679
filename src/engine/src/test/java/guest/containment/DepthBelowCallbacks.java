package guest.containment;

import heddle.engine.suite.Expect;
import java.util.Optional;

@Expect(
    reaches = {"9999, 2", "9999, 1"},
    strategy = "random",
    executions = 200,
    why =
        "code called back by the library is counted, and switches between threads do not mix up"
            + " their depths")
public class DepthBelowCallbacks {
  private volatile int shared;

  public int one() {
    shared++;
    return deepest(1);
  }

  public void two() {
    shared++;
  }

  public int deepest(int rounds) {
    try {
      return Optional.of(rounds + 1).map(this::deepest).get();
    } catch (StackOverflowError e) {
      return rounds;
    }
  }

  public int end() {
    return shared;
  }
}
