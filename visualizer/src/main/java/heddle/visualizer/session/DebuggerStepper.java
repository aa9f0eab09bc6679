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
    return debugger.run(
        thread,
        switch (goal) {
          case BLOCKED -> RunUntil.BLOCKED;
          case OPERATION -> RunUntil.OPERATION;
        });
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
