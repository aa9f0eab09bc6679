package guest.handles;

import heddle.engine.suite.Expect;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

@Expect(
    reaches = {"0, 1, 3", "2, 0, 3"},
    proved = true,
    why = "a static field is added to at once")
public class AddedByStaticHandle {
  private static final VarHandle N;

  static {
    try {
      N = MethodHandles.lookup().findStaticVarHandle(AddedByStaticHandle.class, "n", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static int n;

  public int one() {
    return (int) N.getAndAddAcquire(1);
  }

  public int two() {
    return (int) N.getAndAddRelease(2);
  }

  public int end() {
    return (int) N.getOpaque();
  }
}
