package heddle.engine.execution;

import heddle.engine.execution.ClassInitializer.State;
import heddle.engine.instrument.Companion;
import heddle.engine.instrument.Initializer;
import heddle.engine.instrument.LibraryCatalogue;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Initializes the program's classes as JLS 12.4.2 says, once in every execution and on first use.
 * Who comes while another thread initializes a class waits for it.
 *
 * <p>An initializer that others may notice is a critical section on its class: a thread that uses
 * the class for the first time enters and leaves it, whether it finds work to do or not, so that
 * the order in which threads come is an order of steps, and so are the initializer's accesses. One
 * that runs before the threads start, or whose effects stay with the class, is silent.
 */
final class Initializers {
  private static final int NOTHING_TO_DO = 0;
  private static final int RUN_IT = 1;

  private static final MethodHandle NOTHING =
      MethodHandles.empty(MethodType.methodType(void.class));

  /** What initializes a class that is asked for by name. */
  private final ClassValue<MethodHandle> uses =
      new ClassValue<>() {
        @Override
        protected MethodHandle computeValue(Class<?> type) {
          return find(type);
        }
      };

  private final Stage stage;
  private final Scheduler scheduler;
  private final Monitors monitors;
  private ClassInitializer[] bySite = new ClassInitializer[256];
  private final List<ClassInitializer> used = new ArrayList<>();

  /** Whether {@link #used} holds any; read without the lock once in every execution. */
  private volatile boolean any;

  private final List<ClassInitializer> done = new ArrayList<>();

  /** How many these are: it is asked after every step. */
  private int doneCount;

  Initializers(Stage stage, Scheduler scheduler, Monitors monitors) {
    this.stage = stage;
    this.scheduler = scheduler;
    this.monitors = monitors;
  }

  /** The program's classes have been loaded anew; those of the library stay, as fresh as they. */
  synchronized void forget() {
    used.forEach(ClassInitializer::startAnew);
    Arrays.fill(bySite, null);
    used.clear();
    done.clear();
    doneCount = 0;
  }

  /** A new execution begins: no class has been initialized. */
  void startAnew() {
    if (any) {
      forgetRun();
    }
  }

  private synchronized void forgetRun() {
    any = false;
    for (int i = 0; i < used.size(); i++) {
      used.get(i).startAnew();
    }
    used.clear();
    done.clear();
    doneCount = 0;
  }

  private synchronized ClassInitializer of(Class<?> type, int site) {
    ClassInitializer known = known(type, site);
    if (known == null) {
      if (site >= bySite.length) {
        bySite = Arrays.copyOf(bySite, Math.max(site + 1, bySite.length * 2));
      }
      known = new ClassInitializer(type, site, bySite[site]);
      bySite[site] = known;
    }
    return known;
  }

  private ClassInitializer known(Class<?> type, int site) {
    ClassInitializer i = site < bySite.length ? bySite[site] : null;
    while (i != null && i.type != type) {
      i = i.sameSite;
    }
    return i;
  }

  int doneCount() {
    return doneCount;
  }

  List<ClassInitializer> done() {
    return done;
  }

  int begin(Class<?> type, int site, boolean isolated) {
    ClassInitializer i = known(type, site);
    if (i == null) {
      i = stage.offstage(() -> of(type, site));
    }
    LogicalThread t = scheduler.current();
    if (i.state == State.RUNNING && i.owner == t || i.state == State.DONE && isSeen(i, t)) {
      return NOTHING_TO_DO;
    }
    if (i.state == State.FRESH) {
      i.visible = !isolated && t.number > 0 && stage.audible();
      i.locks = !isolated;
    }
    enter(i);
    if (i.state == State.FRESH) {
      i.state = State.RUNNING;
      i.owner = t;
      t.initializing++;
      used.add(i);
      any = true;
      if (!i.visible) {
        stage.mute();
      }
      return RUN_IT;
    }
    i.seenBy.set(t.number);
    exit(i);
    if (i.state == State.FAILED) {
      throw new NoClassDefFoundError("Could not initialize class " + type.getName());
    }
    return NOTHING_TO_DO;
  }

  private static boolean isSeen(ClassInitializer i, LogicalThread t) {
    return !i.visible || t.number == 0 || i.seenBy.get(t.number);
  }

  boolean end(Class<?> type, int site) {
    ClassInitializer i = known(type, site);
    finish(i, State.DONE);
    return !i.visible;
  }

  Throwable fail(Class<?> type, int site, Throwable failure) {
    if (failure instanceof Abandoned) {
      return failure;
    }
    finish(known(type, site), State.FAILED);
    return failure instanceof Error ? failure : new ExceptionInInitializerError(failure);
  }

  private void finish(ClassInitializer i, State state) {
    i.state = state;
    if (state == State.DONE) {
      i.done();
    }
    i.seenBy.set(i.owner.number);
    i.owner.initializing--;
    i.owner = null;
    done.add(i);
    doneCount++;
    if (!i.visible) {
      stage.unmute();
    }
    exit(i);
  }

  private void enter(ClassInitializer i) {
    if (i.locks) {
      silentlyUnlessVisible(i, () -> monitors.enter(i, i.site));
    }
  }

  private void exit(ClassInitializer i) {
    if (i.locks) {
      silentlyUnlessVisible(i, () -> monitors.exit(i, i.site));
    }
  }

  private void silentlyUnlessVisible(ClassInitializer i, Runnable code) {
    if (i.visible) {
      code.run();
      return;
    }
    stage.muteOpen();
    try {
      code.run();
    } finally {
      stage.unmuteOpen();
    }
  }

  /** Runs while nothing is under control: in the engine, or in a thread that is none of ours. */
  synchronized void uncontrolled(Class<?> type, int site) {
    ClassInitializer i = of(type, site);
    i.state = State.DONE;
    used.add(i);
    any = true;
    done.add(i);
    doneCount++;
  }

  /** Initializes a class that is asked for by name. */
  void use(Class<?> type) {
    MethodHandle use = stage.offstage(() -> uses.get(type));
    if (use != NOTHING) {
      try {
        use.invokeExact();
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException("an initializer cannot throw this", e);
      }
    }
  }

  private static MethodHandle find(Class<?> type) {
    boolean library = type.getClassLoader() == null;
    if (library && !LibraryCatalogue.isRenewed(type.getName().replace('.', '/'))) {
      return NOTHING;
    }
    try {
      MethodHandles.Lookup lookup =
          library
              ? MethodHandles.publicLookup()
              : MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      Class<?> home = type.isInterface() ? Companion.of(type) : type;
      return lookup.findStatic(home, Initializer.USE, MethodType.methodType(void.class));
    } catch (ReflectiveOperationException e) {
      return NOTHING; // it has none
    }
  }
}
