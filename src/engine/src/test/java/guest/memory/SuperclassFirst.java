package guest.memory;

import heddle.engine.suite.Expect;

@Expect(
    reaches = "\"1 base 2 sub 3 argument made\"",
    proved = true,
    why = "JLS 12.4: new initializes the class, its superclass first, before it looks at arguments")
public class SuperclassFirst {
  private static final StringBuilder LOG = new StringBuilder();

  private static class Base {
    static {
      LOG.append("base 2 ");
    }
  }

  private static final class Sub extends Base {
    static {
      LOG.append("sub 3 ");
    }

    Sub(String argument) {
      LOG.append(argument);
    }
  }

  private static String argument() {
    LOG.append("argument ");
    return "made";
  }

  public String one() {
    LOG.append("1 ");
    new Sub(argument());
    return LOG.toString();
  }
}
