package guest.handles;

import heddle.engine.suite.Expect;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

@Expect(
    reaches = {"1", "2"},
    proved = true,
    why = "array elements through handles")
public class ElementHandles {
  private static final MethodHandle GET = MethodHandles.arrayElementGetter(int[].class);
  private static final MethodHandle SET = MethodHandles.arrayElementSetter(int[].class);
  private final int[] counts = new int[2];

  public void one() throws Throwable {
    increment();
  }

  public void two() throws Throwable {
    increment();
  }

  private void increment() throws Throwable {
    SET.invokeExact(counts, 1, (int) GET.invokeExact(counts, 1) + 1);
  }

  public int end() {
    return counts[1];
  }
}
