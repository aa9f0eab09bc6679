package guest.containment;

import heddle.engine.suite.Expect;

@Expect(finds = "exit", why = "and so does Runtime.halt")
public class HaltInAThread {
  public void one() {
    Runtime.getRuntime().halt(4);
  }

  public void two() {}
}
