package guest.memory;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {
      "\"ExceptionInInitializerError\", \"NoClassDefFoundError\"",
      "\"NoClassDefFoundError\", \"ExceptionInInitializerError\""
    },
    proved = true,
    why = "the first user gets the cause, all later ones hear that the enum is unusable")
public class FailingEnum {
  private enum Broken {
    ONLY;

    Broken() {
      throw new IllegalStateException("no");
    }
  }

  private static String use() {
    try {
      return Broken.ONLY.name();
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
