package heddle.engine.explore.reduction;

import jdk.internal.misc.Unsafe;

/** Finds out what a thread was given to run: it is how most objects reach a new thread. */
final class StartedTasks {
  private static final Unsafe UNSAFE = Unsafe.getUnsafe();
  private static final long HOLDER = UNSAFE.objectFieldOffset(Thread.class, "holder");
  private static final long TASK = taskOffset();

  private StartedTasks() {}

  private static long taskOffset() {
    try {
      return UNSAFE.objectFieldOffset(Class.forName("java.lang.Thread$FieldHolder"), "task");
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("this JDK keeps the tasks of threads elsewhere", e);
    }
  }

  /** The task of a platform thread, or null if it has none of its own. */
  static Object of(Thread thread) {
    Object holder = UNSAFE.getReferenceVolatile(thread, HOLDER);
    return holder == null ? null : UNSAFE.getReferenceVolatile(holder, TASK);
  }
}
