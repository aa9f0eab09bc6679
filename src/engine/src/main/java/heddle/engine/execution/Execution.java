package heddle.engine.execution;

import heddle.engine.instrument.GuestLoader;
import heddle.engine.instrument.SiteTable;
import heddle.engine.strategy.Strategy;
import heddle.hooks.Carrier;
import heddle.hooks.Controller;
import heddle.model.scenario.Scenario.Choices;
import java.util.List;
import java.util.function.Supplier;

/**
 * One run of a program under control, used again for the next one: {@link #begin}, {@link
 * #prepare}, {@link #addThread} …, {@link #go} until {@link #over}, {@link #finalCalls}. What
 * happened is in {@link #log}.
 *
 * <p>It is the {@link Controller} that the hooks call, and hands each thing to the class that
 * models it. Belongs to the carrier thread that {@link #install}ed it.
 */
public final class Execution extends ObservedRun {
  private Object subject;

  /** An execution of code whose sites are in this table. */
  public Execution(SiteTable sites) {
    super(sites);
  }

  /** Makes this the controller of the process, and the calling thread its carrier. */
  public void install() {
    initialise("java.lang.VirtualThread");
    carrier = Carrier.thread();
    stage.install(carrier);
    installed();
    Controller.installed = this;
  }

  /** Continuations use this class, whose initialiser starts service threads: do it beforehand. */
  private static void initialise(String jdkClass) {
    try {
      Class.forName(jdkClass, true, null);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("this JDK has no " + jdkClass, e);
    }
  }

  // ---- the life of a run

  /** Classes of the program will be loaded by this loader; they get their hashes at once. */
  public void prepare(GuestLoader guest) {
    guest.tellClasses(type -> stage.counters().nameConstant(type, type.getName()));
  }

  /**
   * The program's classes have been loaded anew, by this loader; these library classes are open,
   * and these rare events may happen.
   */
  public void load(GuestLoader guest, List<String> openPatterns, Choices choices) {
    loader = guest;
    scheduler.rareEvents().allow(choices);
    scheduler.carrier().load();
    fields.startAnew(guest);
    initializers.forget();
    open().open(openPatterns);
  }

  /**
   * Starts a new run.
   *
   * @param strategy who decides
   * @param maxSteps at most so many steps
   * @param watch run before every decision, or null
   */
  public void begin(Strategy strategy, int maxSteps, Runnable watch) {
    log.startAnew();
    if (Thread.getDefaultUncaughtExceptionHandler() != null) {
      Thread.setDefaultUncaughtExceptionHandler(null);
    }
    Carrier.reset(carrier.getThreadGroup());
    Controller.followed = strategy.leavesOutVainRounds();
    awaits.startAnew(strategy.mostRounds());
    refused = 0;
    startAnew();
    scheduler.startAnew(strategy, maxSteps, watch);
    subject = null;
    scheduler.add(newThread("main"), false, null);
  }

  /**
   * In the run that has begun, the compare-and-set of this step loses, whatever it finds: to see
   * what would have come of that.
   */
  public void refuse(int step) {
    refused = step;
  }

  /** Something that happens before the threads start. */
  public interface Preparation {
    /** Makes the object under study. */
    Object make() throws Throwable;
  }

  /**
   * Makes the object under study and calls {@code before} on it.
   *
   * @throws Throwable what the program throws
   */
  public void prepare(Preparation preparation, List<Operation> before) throws Throwable {
    LogicalThread zero = scheduler.threads().get(0);
    zero.failure = null;
    zero.fresh = false;
    scheduler.state().preparing = true;
    scheduler
        .carrier()
        .runDirectly(
            zero,
            () -> {
              try {
                subject = preparation.make();
              } catch (Throwable e) {
                zero.failure = e;
              }
            });
    if (zero.failure == null) {
      callAsZero(before);
    }
    scheduler.state().preparing = false;
    if (zero.failure != null) {
      throw zero.failure;
    }
  }

  private Thread newThread(String name) {
    return stage.counters().newThread(name, programLoader());
  }

  /** Adds a named thread of the scenario. */
  public void addThread(String name, Operation[] operations) {
    Thread thread = newThread(name);
    Carrier.started(thread);
    scheduler.add(
        thread, true, new ThreadLife(stage, scheduler, log, thread, new Body(this, operations)));
  }

  /** Runs until the strategy pauses, gives up, or no thread can go. */
  public void go() {
    scheduler.go();
  }

  /** Lets one thread take the next step, then goes on like {@link #go()}. */
  public void go(LogicalThread first) {
    scheduler.go(first);
  }

  /**
   * Interrupts a thread from outside the program and lets it take the next step, which it must be
   * able to: see {@link #couldGoIfInterrupted}. A decision of the schedule says so.
   */
  public void interruptAndGo(LogicalThread t) {
    scheduler.interruptAndGo(t);
  }

  /**
   * Runs calls on thread 0, after which nothing follows. Their failure is that of thread 0. Where
   * they wait, other threads go on; if none can, that {@link #ending}s the run.
   */
  public void finalCalls(List<Operation> operations) {
    callAsZero(operations);
    scheduler.state().closed = true;
  }

  private void callAsZero(List<Operation> operations) {
    if (operations.isEmpty()) {
      return;
    }
    Body body = new Body(this, operations.toArray(Operation[]::new));
    try {
      scheduler.carrier().runDirectly(scheduler.threads().get(0), body);
    } catch (Abandoned e) {
      // The ending says why.
    }
  }

  /**
   * Calls something on the object under study without scheduling points and without events, as the
   * thread that runs now, or thread 0 between steps. It passes through monitors.
   *
   * @return its result, or what it threw
   */
  public Object peek(Operation operation) {
    if (running) {
      return look(operation);
    }
    Object[] result = new Object[1];
    scheduler.carrier().runDirectly(scheduler.threads().get(0), () -> result[0] = look(operation));
    return result[0];
  }

  /** A search that has to know what is looked at is told of it. */
  private Object look(Operation operation) {
    Supplier<Object> call = () -> called(operation);
    return followed ? stage.noted(call) : stage.unseen(call);
  }

  private Object called(Operation operation) {
    try {
      return operation.call(subject);
    } catch (Throwable e) {
      return e;
    }
  }

  /**
   * What came of code that was run {@link #aside}.
   *
   * @param value what it returned
   * @param thrown what it threw, or null
   * @param blocked whether it had to wait for another thread, for ever
   */
  public record Aside(Object value, Throwable thrown, boolean blocked) {}

  /**
   * Runs code of the program that is no part of the run, alone and without events, while the run
   * stands still: on other objects than the run's, since what it locks and changes stays so.
   */
  public Aside aside(Preparation code) {
    Aside[] result = new Aside[1];
    scheduler.runAside(() -> result[0] = silently(code));
    return result[0];
  }

  /**
   * Asks an object of the program something while the run stands still: past monitors, without
   * events, and no longer than so many loop iterations.
   */
  Aside ask(Preparation question, int fuel) {
    Aside[] result = new Aside[1];
    scheduler.runAside(
        () -> {
          Controller.fuel = fuel;
          result[0] = stage.unseen(() -> silently(question));
        });
    return result[0];
  }

  private Aside silently(Preparation code) {
    stage.mute();
    try {
      return new Aside(code.make(), null, false);
    } catch (Abandoned e) {
      return new Aside(null, null, true);
    } catch (Throwable e) {
      return new Aside(null, e, false);
    } finally {
      stage.unmute();
    }
  }

  /** The object under study, or null before it has been made. */
  public Object subject() {
    return subject;
  }

  Scheduler scheduler() {
    return scheduler;
  }
}
