package guest.memory;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"true, true, 1"},
    proved = true,
    why = "the holder idiom: the class is initialized once, and who comes second waits for it")
public class LazyHolder {
  private static int made;

  private static final class Instance {
    Instance() {
      made++;
    }
  }

  private static final class Holder {
    static final Instance INSTANCE = new Instance();
  }

  private static Instance get() {
    return Holder.INSTANCE;
  }

  public boolean one() {
    return get() == Holder.INSTANCE;
  }

  public boolean two() {
    return get() == Holder.INSTANCE;
  }

  public int end() {
    return made;
  }
}
