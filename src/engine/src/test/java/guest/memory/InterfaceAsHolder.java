package guest.memory;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"true, true, 1"},
    proved = true,
    why = "an interface's constant is made once, by whoever first reads it or calls a method of it")
public class InterfaceAsHolder {
  private static int made;

  private interface Holder {
    Object HELD = make();

    static boolean isMade() {
      return HELD != null;
    }
  }

  private static Object make() {
    made++;
    return new Object();
  }

  public boolean one() {
    return Holder.HELD != null;
  }

  public boolean two() {
    return Holder.isMade();
  }

  public int end() {
    return made;
  }
}
