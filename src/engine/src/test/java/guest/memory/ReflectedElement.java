package guest.memory;

import heddle.engine.suite.Expect;
import java.lang.reflect.Array;

@Expect(
    reaches = {"1", "2"},
    proved = true,
    why = "Array.get and Array.set are two accesses to one element")
public class ReflectedElement {
  private final Object cells = new long[2];

  public void one() {
    Array.setLong(cells, 1, Array.getLong(cells, 1) + 1);
  }

  public void two() {
    Array.set(cells, 1, (Long) Array.get(cells, 1) + 1);
  }

  public long end() {
    return Array.getLong(cells, 1);
  }
}
