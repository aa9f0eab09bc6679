package heddle.engine.execution;

import heddle.engine.instrument.SiteTable;
import java.util.Collection;
import java.util.List;

/** What is known of a run while it goes on and when it is over. */
abstract class ObservedRun extends ProgramController {
  ObservedRun(SiteTable sites) {
    super(sites);
  }

  /** What happened so far. */
  public EventLog log() {
    return log;
  }

  /** The fields that the log speaks of. */
  public Fields fields() {
    return fields;
  }

  /** The classes that have been initialized anew in this run, in the order of ending. */
  public List<ClassInitializer> initialized() {
    return initializers.done();
  }

  /** How many {@link #initialized} has. */
  public int initializedCount() {
    return initializers.doneCount();
  }

  /** How many logical threads there are, thread 0 included. */
  public int threadCount() {
    return scheduler.threads().count();
  }

  /** A logical thread by number. */
  public LogicalThread thread(int number) {
    return scheduler.threads().get(number);
  }

  /** The logical thread behind a thread of the program, or null. */
  public LogicalThread threadOf(Thread thread) {
    return scheduler.threads().of(thread);
  }

  /** Whether this thread could have been chosen for the next step if the run had not ended. */
  public boolean couldHaveGone(LogicalThread t) {
    return scheduler.candidates().couldHaveGone(t);
  }

  /** Whether this thread could be chosen for the next step. */
  public boolean couldGo(LogicalThread t) {
    return scheduler.candidates().couldGo(t);
  }

  /** Whether this thread could take a step if somebody outside the program interrupted it. */
  public boolean couldGoIfInterrupted(LogicalThread t) {
    return scheduler.candidates().couldGoIfInterrupted(t);
  }

  /** The logical monitors that were ever entered. */
  public Collection<Monitor> monitors() {
    return monitors.all();
  }

  /** The objects that the program has made in this run, if its strategy follows them. */
  public Creations creations() {
    return creations;
  }

  /** Where closed calls went on within a step of code that they had called back. */
  public Callbacks callbacks() {
    return callbacks;
  }

  /** What closed calls have really touched, if the strategy of the run follows it. */
  public Footprints footprints() {
    return footprints;
  }

  /** How many calls of collections were no operations; only differences mean something. */
  public int silentCalls() {
    return calls.silentCalls();
  }

  /** What properties of states have looked at in this run. */
  public Peeked peeked() {
    return peeked;
  }

  /**
   * Whether a thread that is no daemon stands still in a loop that only looks. If nothing else can
   * go on then, the run has come to no end of its own.
   */
  public boolean awaits() {
    for (int i = 1; i < threadCount(); i++) {
      if (thread(i).awaits() && !thread(i).thread.isDaemon()) {
        return true;
      }
    }
    return false;
  }

  /** Whether all threads that stand still like that would find nothing new. */
  public boolean awaitsInVain() {
    for (int i = 1; i < threadCount(); i++) {
      if (thread(i).goesRound || thread(i).awaits() && !awaits.inVain(thread(i))) {
        return false;
      }
    }
    return awaits();
  }

  /** Whether a thread stands still because a loop of it would go round more often than it may. */
  public boolean cutsLoops() {
    for (int i = 1; i < threadCount(); i++) {
      if (thread(i).goesRound) {
        return true;
      }
    }
    return false;
  }

  /** Whether a time-out may fire while other threads could go. */
  public boolean earlyTimeouts() {
    return scheduler.rareEvents().earlyTimeouts();
  }

  /** How often the program has asked for the time so far. */
  public int clockReads() {
    return scheduler.clock().reads();
  }

  /** How often the time has mattered so far: it was asked for, waited for, or made to pass. */
  public int clockUses() {
    return scheduler.clock().uses();
  }

  /** Steps so far. */
  public int steps() {
    return scheduler.state().steps;
  }

  /** How many decisions there were so far. */
  public int decisionCount() {
    return scheduler.decider().count();
  }

  /** The {@code i}-th decision, in the form of {@code Schedule}. */
  public int decision(int i) {
    return scheduler.decider().get(i);
  }

  /** The decisions so far, in the form of {@code Schedule}. */
  public int[] decisions() {
    int[] decisions = new int[scheduler.decider().count()];
    for (int i = 0; i < decisions.length; i++) {
      decisions[i] = scheduler.decider().get(i);
    }
    return decisions;
  }

  /** Whether threads have run while another one waited that could not stand aside. */
  public boolean waitedOnTop() {
    return scheduler.carrier().waitedOnTop();
  }

  /** Whether daemons could have gone on when the program ended. */
  public boolean cutDaemons() {
    return scheduler.candidates().cutDaemons();
  }

  /**
   * Starts the program's shutdown hooks, unless that has been done.
   *
   * @return whether there are any
   */
  public boolean startShutdownHooks() {
    return hooks.start();
  }

  /** Whether a thread is one of the program's shutdown hooks. */
  public boolean isHook(LogicalThread t) {
    return hooks.contains(t.thread);
  }

  /** Whether several threads have added or removed shutdown hooks, or one while they ran. */
  public boolean hooksOfSeveral() {
    return hooks.ofSeveral();
  }

  /** Whether shutdown hooks have run because all threads had ended. */
  public boolean shutDown() {
    return hooks.started() && !hooks.onExit();
  }

  /** Why it was ended, or null if its threads ended or block. */
  public Ending ending() {
    return scheduler.state().ending;
  }

  /** Whether it was ended while threads could have gone on. */
  public boolean endsAbruptly() {
    Ending why = ending();
    return why == Ending.EXIT || why == Ending.FAILURE || why == Ending.HANG;
  }

  /** The number of the thread that ran when the run was {@link #ending ended}. */
  public int stopped() {
    return scheduler.state().stopped;
  }

  /** What the program wanted and cannot have, in a sentence, if that {@link #ending} it. */
  public String refusal() {
    return refusal;
  }

  /** Grows with every step of every run; may be read by any thread, and may then be old. */
  public long progress() {
    return scheduler.state().progress();
  }

  /** The name of the running thread and its place; only while the program runs. */
  public String runner() {
    LogicalThread t = scheduler.current();
    return t == null ? "" : t.thread.getName();
  }

  /** The status of {@code System.exit} if that {@link #ending} it. */
  public int exitStatus() {
    return exitStatus;
  }

  /** How many operations ran uncontrolled in this run. */
  public long escapesOfRun() {
    return escapes.inThisRun();
  }

  /** Which results and random numbers are told so far, if the worker is one that is stepped. */
  public ResultLog results() {
    return results;
  }

  /** What methods of transactions have done so far. */
  public TransactionLog transactions() {
    return transactions;
  }

  /** What ran uncontrolled in all runs. */
  public Escapes escapes() {
    return escapes;
  }

  /** Whether no thread can take a step any more. */
  public boolean over() {
    if (scheduler.state().ending != null) {
      return true;
    }
    for (int i = 1; i < scheduler.threads().count(); i++) {
      if (scheduler.candidates().couldGo(scheduler.threads().get(i))) {
        return false;
      }
    }
    return true;
  }
}
