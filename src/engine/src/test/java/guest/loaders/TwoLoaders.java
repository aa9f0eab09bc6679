package guest.loaders;

import heddle.engine.suite.Expect;
import java.util.function.IntSupplier;

@Expect(
    reaches = "11, 11",
    proved = true,
    why = "two loaders make two classes with static fields of their own, which nobody shares")
public class TwoLoaders {
  private final Object a = make();
  private final Object b = make();

  private static Object make() {
    try {
      return new ClassFiles("guest.loaders.Racy")
          .loadClass("guest.loaders.Racy")
          .getConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  public int one() {
    ((Runnable) a).run();
    return ((IntSupplier) a).getAsInt();
  }

  public int two() {
    ((Runnable) b).run();
    return ((IntSupplier) b).getAsInt();
  }
}
