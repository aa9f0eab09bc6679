package guest.loaders;

import heddle.engine.suite.Expect;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.function.IntSupplier;

@Expect(
    reaches = {"11", "12", "21", "22"},
    proved = true,
    why = "a URLClassLoader that knows no parent defines the class anew, and it is stepped")
public class LoadedByUrl {
  private final Object racy;

  public LoadedByUrl() throws IOException, ReflectiveOperationException {
    URL folder = Racy.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {folder}, ClassLoader.getPlatformClassLoader())) {
      racy = loader.loadClass("guest.loaders.Racy").getConstructor().newInstance();
      loader.loadClass("guest.loaders.Racy$Cell");
    }
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
