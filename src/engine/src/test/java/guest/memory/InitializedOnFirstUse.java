package guest.memory;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"0, 0", "1, 1"},
    proved = true,
    why = "an initializer reads what its first user finds, not what stood there at the start")
public class InitializedOnFirstUse {
  private static volatile int setting;

  private static final class Config {
    static final int VALUE = setting;

    private Config() {}
  }

  public int one() {
    return Config.VALUE;
  }

  public void two() {
    setting = 1;
  }

  public int end() {
    return Config.VALUE;
  }
}
