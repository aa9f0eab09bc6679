package guest.containment;

import heddle.engine.suite.Expect;

@Expect(
    finds = "stack-overflow",
    executions = 3,
    why = "constructors are not counted, but the stack ends all the same")
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
