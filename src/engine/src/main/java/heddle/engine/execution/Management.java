package heddle.engine.execution;

import java.lang.management.ThreadInfo;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import jdk.internal.misc.Unsafe;

/** What {@code ThreadMXBean} tells of the program's platform threads. */
final class Management {
  private static final Unsafe UNSAFE = Unsafe.getUnsafe();
  private static final long OWNER =
      UNSAFE.objectFieldOffset(AbstractOwnableSynchronizer.class, "exclusiveOwnerThread");

  // As JVMTI numbers them; jdk.internal.misc.VM.toThreadState reads them.
  private static final int TERMINATED = 0x0002;
  private static final int RUNNABLE = 0x0004;
  private static final int WAITING = 0x0010;
  private static final int TIMED_WAITING = 0x0020;
  private static final int BLOCKED = 0x0400;

  private final ThreadTable table;
  private final Threads threads;

  Management(ThreadTable table, Threads threads) {
    this.table = table;
    this.threads = threads;
  }

  /** The identifiers of those that wait for each other in a circle, or null if none do. */
  long[] deadlocked(boolean monitorsOnly) {
    long[] found = new long[table.count()];
    int count = 0;
    for (int i = 1; i < table.count(); i++) {
      LogicalThread t = table.get(i);
      if (!t.thread.isVirtual() && waitsForItself(t, monitorsOnly)) {
        found[count++] = t.thread.threadId();
      }
    }
    return count == 0 ? null : Arrays.copyOf(found, count);
  }

  private boolean waitsForItself(LogicalThread t, boolean monitorsOnly) {
    LogicalThread next = holder(t, monitorsOnly);
    for (int i = 0; i < table.count() && next != null && next != t; i++) {
      next = holder(next, monitorsOnly);
    }
    return next == t;
  }

  /** Who holds what this thread waits for, or null. */
  private LogicalThread holder(LogicalThread t, boolean monitorsOnly) {
    Monitor monitor = t.blockedOn();
    if (monitor != null) {
      return monitor.owner();
    }
    Thread owner = monitorsOnly ? null : owner(t.blocker());
    return owner == null || t.state() != LogicalThread.State.PARKED ? null : table.of(owner);
  }

  private static Thread owner(Object synchronizer) {
    return synchronizer instanceof AbstractOwnableSynchronizer
        ? (Thread) UNSAFE.getReferenceVolatile(synchronizer, OWNER)
        : null;
  }

  /** What is known of each, with at most so many frames; null for one that is not alive. */
  ThreadInfo[] infos(long[] ids, int depth) {
    ThreadInfo[] infos = new ThreadInfo[ids.length];
    for (int i = 0; i < ids.length; i++) {
      infos[i] = info(ids[i], depth);
    }
    return infos;
  }

  private ThreadInfo info(long id, int depth) {
    for (int i = 0; i < table.count(); i++) {
      LogicalThread t = table.get(i);
      boolean alive = t.state() != LogicalThread.State.ENDED;
      if (t.thread.threadId() == id && alive && !t.thread.isVirtual()) {
        return info(t, depth);
      }
    }
    return null;
  }

  private ThreadInfo info(LogicalThread t, int depth) {
    StackTraceElement[] stack = depth == 0 ? null : threads.stackTrace(t.thread);
    StackTraceElement[] frames = stack == null ? new StackTraceElement[0] : stack;
    if (frames.length > depth) {
      frames = Arrays.copyOf(frames, depth);
    }
    LogicalThread holder = holder(t, false);
    Object lock =
        t.blockedOn() != null
            ? t.blockedOn().object()
            : t.waitingOn() != null ? t.waitingOn().object() : t.blocker();
    Object[] told = {
      t.thread,
      status(threads.state(t.thread)),
      lock,
      holder == null ? null : holder.thread,
      0L,
      -1L,
      0L,
      -1L,
      frames
    };
    try {
      return (ThreadInfo) constructor(told.length).newInstance(told);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this JDK makes its ThreadInfo in another way", e);
    }
  }

  /** The one that the virtual machine itself uses. */
  private static Constructor<?> constructor(int parameters) {
    for (Constructor<?> c : ThreadInfo.class.getDeclaredConstructors()) {
      if (c.getParameterCount() == parameters) {
        c.setAccessible(true);
        return c;
      }
    }
    throw new IllegalStateException("this JDK makes its ThreadInfo in another way");
  }

  private static int status(Thread.State state) {
    return switch (state) {
      case NEW -> 0;
      case RUNNABLE -> RUNNABLE;
      case BLOCKED -> BLOCKED;
      case WAITING -> WAITING;
      case TIMED_WAITING -> TIMED_WAITING;
      case TERMINATED -> TERMINATED;
    };
  }
}
