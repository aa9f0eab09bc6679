package guest.memory;

import heddle.engine.suite.Expect;

@Expect(
    finds = "deadlock",
    why = "a class, an enum and an interface of which each needs the next while it initializes")
public class RingOfInitializers {
  private static final class First {
    static final Object MINE = new Object();
    static final Object OTHER = pass(Second.ONLY);
  }

  private enum Second {
    ONLY;

    static final Object OTHER = pass(Third.MINE);
  }

  private interface Third {
    Object MINE = new Object();
    Object OTHER = pass(First.MINE);
  }

  private static Object pass(Object o) {
    return o;
  }

  public boolean one() {
    return First.OTHER == null;
  }

  public boolean two() {
    return Second.OTHER == null;
  }

  public boolean three() {
    return Third.OTHER == null;
  }
}
