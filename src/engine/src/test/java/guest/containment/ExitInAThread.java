package guest.containment;

import heddle.engine.suite.Expect;

@Expect(finds = "exit", why = "System.exit ends the run, not the worker")
public class ExitInAThread {
  private int x;

  public void one() {
    x++;
    System.exit(3);
  }

  public void two() {
    x++;
  }
}
