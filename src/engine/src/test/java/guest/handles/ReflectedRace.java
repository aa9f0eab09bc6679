package guest.handles;

import heddle.engine.suite.Expect;
import java.lang.reflect.Field;

@Expect(
    finds = "data-race",
    keys = "\"checks\": [\"data-race\"]",
    why = "two unordered writes of a plain field through Field are a data race")
public class ReflectedRace {
  private static final Field COUNT = field();
  private int count;

  private static Field field() {
    try {
      return ReflectedRace.class.getDeclaredField("count");
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }

  public void one() throws IllegalAccessException {
    increment();
  }

  public void two() throws IllegalAccessException {
    increment();
  }

  private void increment() throws IllegalAccessException {
    COUNT.setInt(this, 1);
  }

  public int end() {
    return count;
  }
}
