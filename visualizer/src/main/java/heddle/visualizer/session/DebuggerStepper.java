package heddle.visualizer.session;

import heddle.client.Debugger;
import heddle.client.RunUntil;
import heddle.model.scenario.Scenario;
import heddle.model.schedule.Schedule;
import heddle.model.trace.Trace;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Steps in a worker process. */
public final class DebuggerStepper implements Stepper {
  /** What takes more steps is left half-way. */
  private static final int MOST_STEPS = 1_000;

  private final Debugger debugger;

  /** Steps with this debugger, and closes it in the end. */
  public DebuggerStepper(Debugger debugger) {
    this.debugger = debugger;
  }

  @Override
  public CompletableFuture<Trace> open(Scenario scenario, String className) {
    return debugger.open(scenario, className);
  }

  @Override
  public CompletableFuture<Trace> step(int thread) {
    return debugger.step(thread);
  }

  @Override
  public CompletableFuture<Trace> run(int thread, Goal goal) {
    return switch (goal) {
      case STEP -> debugger.step(thread);
      case BLOCKED -> debugger.run(thread, RunUntil.BLOCKED);
      case OPERATION -> debugger.run(thread, RunUntil.OPERATION);
      case SHARED, STATEMENT -> stepByStep(goal, debugger.trace().last(), thread, MOST_STEPS);
    };
  }

  /** What the worker does not know of is asked for step by step. */
  private CompletableFuture<Trace> stepByStep(Goal goal, int from, int thread, int atMost) {
    return debugger
        .step(thread)
        .thenCompose(
            trace ->
                atMost <= 1 || goal.reachedBy(trace, from, trace.last(), thread)
                    ? CompletableFuture.completedFuture(trace)
                    : stepByStep(goal, from, thread, atMost - 1));
  }

  @Override
  public CompletableFuture<Trace> replay(Schedule schedule) {
    return debugger.replay(schedule);
  }

  @Override
  public CompletableFuture<Trace> branch(int afterStep, int thread) {
    return debugger.branch(afterStep, thread);
  }

  @Override
  public void onLost(Consumer<String> listener) {
    debugger.onLost(listener);
  }

  @Override
  public void onRestored(Consumer<Trace> listener) {
    debugger.onRestored(listener);
  }

  @Override
  public void close() {
    debugger.close();
  }
}
