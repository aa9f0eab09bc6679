package guest.loaders;

import heddle.engine.suite.Expect;
import java.util.function.IntSupplier;

@Expect(
    reaches = {"11", "12", "21", "22"},
    proved = true,
    why = "a class that the program's own loader defines is stepped like any other")
public class LoadedByOwnLoader {
  private final Object racy;

  public LoadedByOwnLoader() throws ReflectiveOperationException {
    racy =
        new ClassFiles("guest.loaders.Racy")
            .loadClass("guest.loaders.Racy")
            .getConstructor()
            .newInstance();
  }

  public void one() {
    ((Runnable) racy).run();
  }

  public void two() {
    ((Runnable) racy).run();
  }

  public int end() {
    return ((IntSupplier) racy).getAsInt();
  }
}
