package guest.memory;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {
      "\"ExceptionInInitializerError\", \"NoClassDefFoundError\"",
      "\"NoClassDefFoundError\", \"ExceptionInInitializerError\""
    },
    proved = true,
    why = "the first user gets the cause, all later ones hear that the class is unusable")
public class FailingInitializer {
  private static final class Broken {
    static final Object VALUE = fail();

    private static Object fail() {
      throw new IllegalStateException("no");
    }
  }

  private static String use() {
    try {
      return String.valueOf(Broken.VALUE);
    } catch (LinkageError e) {
      return e.getClass().getSimpleName();
    }
  }

  public String one() {
    return use();
  }

  public String two() {
    return use();
  }
}
