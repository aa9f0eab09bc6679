package guest.memory;

import heddle.engine.suite.Expect;
import java.lang.reflect.Field;

@Expect(
    reaches = {"1", "2"},
    proved = true,
    why = "reading and writing through Field are two accesses, and one increment can be lost")
public class ReflectedCounter {
  private int count;

  public void one() throws ReflectiveOperationException {
    increment();
  }

  public void two() throws ReflectiveOperationException {
    increment();
  }

  private void increment() throws ReflectiveOperationException {
    Field field = ReflectedCounter.class.getDeclaredField("count");
    field.setInt(this, (Integer) field.get(this) + 1);
  }

  public int end() {
    return count;
  }
}
