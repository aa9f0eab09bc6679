package heddle.engine.explore;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A number that one thread changes and others may read, who then see some value that it had of
 * late. Opaque access is enough for that: nothing else is read on the strength of it, and the
 * carrier, which counts at every execution, needs no fence.
 */
final class Counter {
  private static final VarHandle VALUE;

  static {
    try {
      VALUE = MethodHandles.lookup().findVarHandle(Counter.class, "value", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private long value;

  /** Only for the thread that counts. */
  void add(long n) {
    set(value + n);
  }

  /** Only for the thread that counts. */
  void set(long n) {
    VALUE.setOpaque(this, n);
  }

  long get() {
    return (long) VALUE.getOpaque(this);
  }
}
