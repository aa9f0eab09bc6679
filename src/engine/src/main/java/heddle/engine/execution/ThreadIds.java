package heddle.engine.execution;

import java.lang.reflect.Field;
import jdk.internal.misc.Unsafe;

/**
 * Makes {@code Thread.threadId} a function of the run: threads of the program take their numbers
 * from a counter of its own, which starts afresh with every run.
 */
final class ThreadIds {
  /** Far from the numbers that threads of the worker itself get. */
  static final long FIRST = 1_000_000;

  private static final Unsafe UNSAFE = Unsafe.getUnsafe();

  private final long counter;
  private long program = FIRST;
  private long engine;

  ThreadIds() {
    try {
      Class<?> identifiers = Class.forName("java.lang.Thread$ThreadIdentifiers");
      Field address = identifiers.getDeclaredField("NEXT_TID_OFFSET");
      address.setAccessible(true);
      counter = address.getLong(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this JDK numbers its threads in an unknown way", e);
    }
  }

  void startAnew() {
    program = FIRST;
  }

  /** The number of a thread that the program is given while it does not run. */
  long next() {
    return program++;
  }

  /** The program goes on. */
  void programEnters() {
    engine = UNSAFE.getLong(counter);
    UNSAFE.putLong(counter, program);
  }

  /** The engine goes on. */
  void programLeaves() {
    program = UNSAFE.getLong(counter);
    UNSAFE.putLong(counter, engine);
  }
}
