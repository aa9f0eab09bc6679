package guest.handles;

import heddle.engine.suite.Expect;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

@Expect(
    reaches = {"0, 1", "2, 0"},
    proved = true,
    why = "an element is exchanged at once")
public class SetInArrayByHandle {
  private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(int[].class);

  private final int[] cells = new int[2];

  public int one() {
    return (int) ELEMENT.getAndSetAcquire(cells, 1, 1);
  }

  public int two() {
    return (int) ELEMENT.getAndSetRelease(cells, 1, 2);
  }
}
