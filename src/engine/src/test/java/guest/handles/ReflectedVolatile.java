package guest.handles;

import heddle.engine.suite.Expect;
import java.lang.reflect.Field;

@Expect(
    reaches = "1",
    proved = true,
    keys = "\"checks\": [\"data-race\"]",
    why = "through Field a volatile field is volatile as well")
public class ReflectedVolatile {
  private static final Field COUNT = field();
  private volatile int count;

  private static Field field() {
    try {
      return ReflectedVolatile.class.getDeclaredField("count");
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
