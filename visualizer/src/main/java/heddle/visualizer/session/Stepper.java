package heddle.visualizer.session;

import heddle.model.scenario.Scenario;
import heddle.model.schedule.Schedule;
import heddle.model.trace.Trace;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Runs one program step by step, somewhere else. Answers are whole traces and may arrive on any
 * thread; one request is under way at a time.
 */
public interface Stepper extends AutoCloseable {
  /** Prepares a run: a trace with step 0. A {@code null} class is the scenario's own. */
  CompletableFuture<Trace> open(Scenario scenario, String className);

  /** One more step of this thread. */
  CompletableFuture<Trace> step(int thread);

  /** Steps of this thread until it has gone that far. */
  CompletableFuture<Trace> run(int thread, Goal goal);

  /** Starts again and follows a schedule. */
  CompletableFuture<Trace> replay(Schedule schedule);

  /** Goes back in the current run and takes a step of this thread there. */
  CompletableFuture<Trace> branch(int afterStep, int thread);

  /** Who is told, in a sentence, that the worker has died and is being replaced. */
  void onLost(Consumer<String> listener);

  /** Who is told that the new worker stands where the old one stood. */
  void onRestored(Consumer<Trace> listener);

  @Override
  void close();
}
