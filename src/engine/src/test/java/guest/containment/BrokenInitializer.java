package guest.containment;

import heddle.engine.suite.Expect;

@Expect(
    reaches = "\"java.lang.ExceptionInInitializerError then java.lang.NoClassDefFoundError\"",
    executions = 30,
    why =
        "the first use of a class fails in its initializer, the second finds no class; the same in"
            + " every execution")
public class BrokenInitializer {
  public String one() {
    return failure() + " then " + failure();
  }

  private static String failure() {
    try {
      return "value " + Broken.VALUE;
    } catch (LinkageError e) {
      return e.getClass().getName();
    }
  }

  private static final class Broken {
    static final Integer VALUE = Integer.valueOf("no number");
  }
}
