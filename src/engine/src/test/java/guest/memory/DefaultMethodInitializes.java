package guest.memory;

import heddle.engine.suite.Expect;

@Expect(
    reaches = "\"plain, default, class\"",
    proved = true,
    why =
        "a class initializes the interfaces before it that have default methods (JLS 12.4.1), and"
            + " others when their own constants are read")
public class DefaultMethodInitializes {
  private static final StringBuilder ORDER = new StringBuilder();

  private interface Plain {
    int MADE = say("plain, ");
  }

  private interface Default {
    int MADE = say("default, ");

    default int made() {
      return MADE;
    }
  }

  private static final class Both implements Plain, Default {
    static final int MADE = say("class");
  }

  private static int say(String word) {
    ORDER.append(word);
    return word.length();
  }

  public String one() {
    int plain = Plain.MADE;
    new Both();
    return plain > 0 ? ORDER.toString() : "";
  }
}
