package heddle.client;

import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Scenario;
import heddle.model.schedule.Schedule;
import heddle.model.trace.Trace;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A session of stepping through one scenario in a worker process. Requests are carried out one
 * after the other; their futures complete on a thread of the session, never the caller's. They fail
 * with a {@link BadInputException} whose message can be shown as it is, or with a {@link
 * HeddleFault}.
 *
 * <p>If the worker ends (the program exits, crashes, hangs, or someone kills it) the request in
 * progress fails, {@link #onLost} is told, and a new worker follows the schedule to where the trace
 * ends; then {@link #onRestored} is told. Nothing that was seen is lost.
 */
public final class Debugger implements AutoCloseable {
  private static final Duration SILENCE = Duration.ofSeconds(15);

  private final OneByOne requests = new OneByOne("debugger");
  private final Workers workers;
  private final DebugSession session;
  private volatile Consumer<String> onLost = sentence -> {};
  private volatile Consumer<Trace> onRestored = restored -> {};

  /** The worker that is to restore the session and has not yet; only for the session's thread. */
  private WorkerProcess successor;

  Debugger(Installation installation, Workers.Command command, Duration silence) {
    workers =
        new Workers(
            command,
            silence,
            (worker, sentence) -> requests.submit(() -> recover(worker, sentence)));
    session = new DebugSession(installation, workers);
  }

  /**
   * Starts a worker ahead of use; returns at once. What is wrong with it the first request says.
   */
  public static Debugger start(Installation installation) {
    Debugger debugger =
        new Debugger(installation, () -> WorkerCommand.interpreted(installation), SILENCE);
    debugger.ready();
    return debugger;
  }

  /** Completes when a worker runs; on first use ever that takes some seconds. */
  public CompletableFuture<Void> ready() {
    return requests.submit(workers::current).thenApply(worker -> null);
  }

  /** Tells of a worker that ended, in a sentence. Called on the session's thread. */
  public void onLost(Consumer<String> listener) {
    onLost = listener;
  }

  /** Tells of the same trace in a new worker. Called on the session's thread. */
  public void onRestored(Consumer<Trace> listener) {
    onRestored = listener;
  }

  /**
   * Opens a scenario; the trace has its step 0.
   *
   * @param className the class to use in place of the scenario's, or {@code null}
   */
  public CompletableFuture<Trace> open(Scenario scenario, String className) {
    return requests.submit(() -> session.open(scenario, className));
  }

  /** Steps this thread once. */
  public CompletableFuture<Trace> step(int thread) {
    return requests.submit(() -> session.step(thread));
  }

  /** Steps this thread until something happens. */
  public CompletableFuture<Trace> run(int thread, RunUntil until) {
    return requests.submit(() -> session.run(thread, until));
  }

  /** Starts again and follows a schedule; the trace is a new one. */
  public CompletableFuture<Trace> replay(Schedule schedule) {
    return requests.submit(() -> session.replay(schedule));
  }

  /** Goes back to the state after a step of the current trace, and steps a thread from there. */
  public CompletableFuture<Trace> branch(int afterStep, int thread) {
    return requests.submit(() -> session.branch(afterStep, thread));
  }

  /** The trace of the last request, or {@code null} before the first. */
  public Trace trace() {
    return session.trace();
  }

  /** The event hash of the run so far. */
  public String hash() {
    return session.hash();
  }

  /** The process id of the worker, or -1 while there is none. */
  public long workerPid() {
    return workers.pid();
  }

  /** Ends the worker. Requests in progress fail. */
  @Override
  public void close() {
    workers.close();
    requests.close();
  }

  /** A worker that ends while it restores the session has no successor until the next request. */
  private Trace recover(WorkerProcess ended, String sentence) throws BadInputException {
    if (ended == successor) {
      return null;
    }
    onLost.accept(sentence);
    successor = workers.current();
    Trace restored = session.restore();
    if (restored != null) {
      successor = null;
      onRestored.accept(restored);
    }
    return restored;
  }
}
