package guest.memory;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"true, true, 1"},
    proved = true,
    why = "the only constant of an enum is made once, and who comes second waits for it")
public class EnumAsHolder {
  private static int made;

  private enum Single {
    INSTANCE;

    private final Object held = make();

    private static Object make() {
      made++;
      return new Object();
    }
  }

  public boolean one() {
    return Single.INSTANCE.held != null;
  }

  public boolean two() {
    return Single.valueOf("INSTANCE").held != null;
  }

  public int end() {
    return made;
  }
}
