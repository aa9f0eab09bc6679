package guest.memory;

import heddle.engine.suite.Expect;
import java.lang.reflect.Field;

@Expect(
    reaches = "2",
    proved = true,
    why = "the monitor makes the two accesses one, and the static field is fresh in every run")
public class ReflectedStatic {
  private static Object last = 0;
  private final Object lock = new Object();

  public void one() throws ReflectiveOperationException {
    increment();
  }

  public void two() throws ReflectiveOperationException {
    increment();
  }

  private void increment() throws ReflectiveOperationException {
    Field field = ReflectedStatic.class.getDeclaredField("last");
    synchronized (lock) {
      int value = (Integer) field.get(null);
      field.set(null, value + 1);
    }
  }

  public int end() {
    return (Integer) last;
  }
}
