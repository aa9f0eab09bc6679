package heddle.engine.execution;

import heddle.hooks.Carrier;
import heddle.model.trace.EventKind;

/**
 * A thread from its first instruction to its end, as the JVM does it: an exception that nobody
 * caught goes to the handler, scopes are left, and the thread's container is told.
 */
final class ThreadLife implements Runnable {
  private final Stage stage;
  private final Scheduler scheduler;
  private final EventLog log;
  private final Thread thread;
  private final Runnable work;

  /**
   * The life of a thread.
   *
   * @param work what it does, or null for what it was made for
   */
  ThreadLife(Stage stage, Scheduler scheduler, EventLog log, Thread thread, Runnable work) {
    this.stage = stage;
    this.scheduler = scheduler;
    this.log = log;
    this.thread = thread;
    this.work = work;
  }

  @Override
  public void run() {
    LogicalThread t = scheduler.current();
    try {
      if (work == null) {
        Carrier.run(thread);
      } else {
        Carrier.runAs(thread, work);
      }
    } catch (Abandoned e) {
      throw e;
    } catch (Throwable e) {
      uncaught(t, e);
    }
    exit();
    mark(t, EventKind.END, null);
  }

  private void uncaught(LogicalThread t, Throwable e) {
    int row = mark(t, EventKind.THROW, e);
    Thread.UncaughtExceptionHandler handler = thread.getUncaughtExceptionHandler();
    if (!isProgram(handler)) {
      t.failure = e;
      return;
    }
    log.failed(row);
    try {
      handler.uncaughtException(thread, e);
    } catch (Abandoned a) {
      throw a;
    } catch (Throwable second) {
      t.failure = second;
      mark(t, EventKind.THROW, second);
    }
  }

  /** Whether the program's own code will see the exception, and not only the JDK's default. */
  private static boolean isProgram(Thread.UncaughtExceptionHandler handler) {
    if (Thread.getDefaultUncaughtExceptionHandler() != null) {
      return true;
    }
    for (Object h = handler; h != null; h = ((ThreadGroup) h).getParent()) {
      if (h.getClass() != ThreadGroup.class) {
        return true;
      }
    }
    return false;
  }

  /** Only a container that the program has made notices anything. */
  private void exit() {
    stage.muteOpen();
    try {
      Carrier.exit(thread);
    } finally {
      stage.unmuteOpen();
    }
  }

  private int mark(LogicalThread t, EventKind kind, Object detail) {
    return log.mark(scheduler.markerStep(), t.number, kind, detail);
  }
}
