package guest.containment;

import heddle.engine.suite.Expect;

@Expect(
    finds = "stack-overflow",
    executions = 3,
    why = "constructors that make others are counted like methods, and the stack ends")
public class RecursionOfConstructors {
  public void one() {
    new Endless();
  }

  private static final class Endless {
    private final Endless next;

    Endless() {
      next = new Endless();
    }
  }
}
