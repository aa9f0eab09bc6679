package guest.memory;

import heddle.engine.suite.Expect;

@Expect(
    finds = "deadlock",
    why = "two classes that need each other while they initialize: each thread holds one of them")
public class CrossedInitializers {
  private static final class Left {
    static final Object MINE = new Object();
    static final Object OTHER = pause(Right.MINE);
  }

  private static final class Right {
    static final Object MINE = new Object();
    static final Object OTHER = pause(Left.MINE);
  }

  private static Object pause(Object o) {
    return o;
  }

  public boolean one() {
    return Left.OTHER == null;
  }

  public boolean two() {
    return Right.OTHER == null;
  }
}
