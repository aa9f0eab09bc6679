package guest.packed;

import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;

/** Runs a program by a class loader of its own, as containers and build tools do. */
public final class Launcher {
  private Launcher() {}

  /** Of the arguments the first is where the classes are, the second whose main to run. */
  public static void main(String[] arguments) throws Throwable {
    URLClassLoader loader =
        new URLClassLoader(
            new URL[] {url(arguments[0])}, ClassLoader.getSystemClassLoader().getParent());
    Thread.currentThread().setContextClassLoader(loader);
    String[] rest = Arrays.copyOfRange(arguments, 2, arguments.length);
    try {
      loader.loadClass(arguments[1]).getMethod("main", String[].class).invoke(null, (Object) rest);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static URL url(String place) throws MalformedURLException {
    return Path.of(place).toUri().toURL();
  }
}
