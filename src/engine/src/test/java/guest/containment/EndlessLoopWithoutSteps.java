package guest.containment;

import heddle.engine.suite.Expect;

@Expect(
    finds = "hang",
    executions = 2,
    why = "a loop that touches nothing shared is ended by its number of iterations")
public class EndlessLoopWithoutSteps {
  public int one() {
    int i = 0;
    while (i >= 0) {
      i = (i + 1) & 1023;
    }
    return i;
  }
}
