package heddle.engine.canary;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;

/**
 * The same program as {@link LostUpdate}, whose class comes from a loader of the program's own.
 * Never used as it is either.
 */
public final class LoadedLostUpdate {
  private static final String FILE = "LostUpdate.class";

  private final Object program;
  private final Method add;
  private final Method sum;

  /** Makes one. */
  public LoadedLostUpdate() throws IOException, ReflectiveOperationException {
    Class<?> type = new Loader().define();
    program = type.getConstructor().newInstance();
    add = type.getMethod("add");
    sum = type.getMethod("sum");
  }

  /** Defines one class. */
  private static final class Loader extends ClassLoader {
    Class<?> define() throws IOException {
      try (InputStream in = LoadedLostUpdate.class.getResourceAsStream(FILE)) {
        byte[] file = in.readAllBytes();
        return defineClass(null, file, 0, file.length);
      }
    }
  }

  /** What both threads do. */
  public void add() throws ReflectiveOperationException {
    add.invoke(program);
  }

  /** 2, or 1 if an addition was lost. */
  public int sum() throws ReflectiveOperationException {
    return (Integer) sum.invoke(program);
  }
}
