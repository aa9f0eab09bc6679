package heddle.engine.canary;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;

/**
 * The same program as {@link LostUpdate}, whose class is defined while it runs. Never used as it is
 * either.
 */
public abstract class ReflectedLostUpdate {
  private final Object program;
  private final Method add;
  private final Method sum;

  /** One of this class, which has been defined from {@link #file}. */
  ReflectedLostUpdate(Class<?> type) throws ReflectiveOperationException {
    program = type.getConstructor().newInstance();
    add = type.getMethod("add");
    sum = type.getMethod("sum");
  }

  static byte[] file() throws IOException {
    try (InputStream in = ReflectedLostUpdate.class.getResourceAsStream("LostUpdate.class")) {
      return in.readAllBytes();
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
