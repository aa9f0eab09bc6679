package guest.memory;

import heddle.engine.suite.Expect;

@Expect(
    reaches = "true",
    proved = true,
    why = "Class.forName initializes, as drivers that register themselves rely on")
public class NamedClass {
  private static boolean registered;

  private static final class Driver {
    static {
      registered = true;
    }
  }

  public boolean one() throws ClassNotFoundException {
    Class.forName(NamedClass.class.getName() + "$Driver");
    return registered;
  }
}
