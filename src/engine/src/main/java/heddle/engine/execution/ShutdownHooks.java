package heddle.engine.execution;

import heddle.model.trace.EventKind;
import java.util.ArrayList;
import java.util.List;

/** {@code Runtime.addShutdownHook}: threads that run when the program ends. */
final class ShutdownHooks {
  private final Scheduler scheduler;
  private final Threads threads;
  private final List<Thread> hooks = new ArrayList<>();
  private boolean started;
  private boolean onExit;

  /** The number of the thread that has added or removed some, or -1; and whether others have. */
  private int owner;

  private boolean ofSeveral;

  /** Whether there may be any; a collection takes longer to say so in a worker. */
  private boolean any;

  ShutdownHooks(Scheduler scheduler, Threads threads) {
    this.scheduler = scheduler;
    this.threads = threads;
  }

  void startAnew() {
    if (any) {
      any = false;
      hooks.clear();
    }
    started = false;
    onExit = false;
    owner = -1;
    ofSeveral = false;
  }

  private void changed() {
    int thread = scheduler.current().number;
    ofSeveral |= started || owner >= 0 && owner != thread;
    owner = thread;
  }

  void add(Thread hook) {
    changed();
    if (started) {
      throw new IllegalStateException("Shutdown in progress");
    }
    if (hooks.contains(hook)) {
      throw new IllegalArgumentException("Hook previously registered");
    }
    if (scheduler.threads().of(hook) != null) {
      throw new IllegalArgumentException("Hook already running");
    }
    hooks.add(hook);
    any = true;
  }

  boolean remove(Thread hook) {
    changed();
    if (started) {
      throw new IllegalStateException("Shutdown in progress");
    }
    return hooks.remove(hook);
  }

  /** Starts them; false if there are none, or if that has been done. */
  boolean start() {
    if (started || !any || hooks.isEmpty()) {
      return false;
    }
    started = true;
    hooks.forEach(threads::begin);
    return true;
  }

  boolean contains(Thread thread) {
    return hooks.contains(thread);
  }

  /** Whether their order, or whether they are any, hangs on more than what one thread does. */
  boolean ofSeveral() {
    return ofSeveral;
  }

  /** Whether a thread has started them, and not the end of all threads. */
  boolean onExit() {
    return onExit;
  }

  boolean started() {
    return started;
  }

  /** The current thread ends the program: it starts the hooks and waits for them. */
  void runAll() {
    if (hooks.isEmpty()) {
      return;
    }
    onExit |= start();
    for (Thread hook : hooks) {
      LogicalThread t = scheduler.current();
      t.joins = scheduler.threads().of(hook);
      scheduler.point(EventKind.JOIN, -1, hook, Fields.UNKNOWN, -1, null);
      t.cause = t.joins.lastStep;
      t.joins = null;
      scheduler.record();
    }
  }
}
