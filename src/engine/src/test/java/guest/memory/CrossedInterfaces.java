package guest.memory;

import heddle.engine.suite.Expect;

@Expect(
    finds = "deadlock",
    why = "two interfaces that need each other's constants while they initialize")
public class CrossedInterfaces {
  private interface Left {
    Object MINE = new Object();
    Object OTHER = pass(Right.MINE);
  }

  private interface Right {
    Object MINE = new Object();
    Object OTHER = pass(Left.MINE);
  }

  private static Object pass(Object o) {
    return o;
  }

  public boolean one() {
    return Left.OTHER == null;
  }

  public boolean two() {
    return Right.OTHER == null;
  }
}
