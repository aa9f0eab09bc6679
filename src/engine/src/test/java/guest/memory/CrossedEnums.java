package guest.memory;

import heddle.engine.suite.Expect;

@Expect(
    finds = "deadlock",
    why = "two enums that need each other while they initialize: each thread holds one of them")
public class CrossedEnums {
  private enum Left {
    ONLY;

    static final Object OTHER = pass(Right.ONLY);
  }

  private enum Right {
    ONLY;

    static final Object OTHER = pass(Left.ONLY);
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
