package heddle.visualizer.session;

import heddle.model.schedule.Schedule;
import heddle.model.trace.Trace;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Where the worker stands, which need not be where the window looks, and how it gets from there to
 * where the next step is wanted. Used on the FX thread.
 */
final class WorkerPlace {
  private final Stepper stepper;
  private Experiment experiment;
  private Run run;

  WorkerPlace(Stepper stepper) {
    this.stepper = stepper;
  }

  /** The worker stands at the end of this run. */
  void standsAt(Experiment now, Run atEndOf) {
    experiment = now;
    run = atEndOf;
  }

  /** Nobody knows where it stands. */
  void unknown() {
    standsAt(null, null);
  }

  /** The run at whose end it stands, or {@code null}. */
  Run run() {
    return run;
  }

  CompletableFuture<Trace> open(Experiment wanted) {
    unknown();
    return stepper.open(wanted.scenario(), wanted.className());
  }

  CompletableFuture<Trace> step(Experiment wanted, Run from, int at, int thread) {
    if (!from.equals(run)) {
      return goThere(wanted, from, at, t -> stepper.step(thread));
    }
    return at == from.trace().last() ? stepper.step(thread) : stepper.branch(at, thread);
  }

  CompletableFuture<Trace> run(Experiment wanted, Run from, int at, int thread, Goal goal) {
    if (from.equals(run) && at == from.trace().last()) {
      return stepper.run(thread, goal);
    }
    return goThere(wanted, from, at, t -> stepper.run(thread, goal));
  }

  CompletableFuture<Trace> replay(Experiment wanted, Schedule schedule) {
    boolean open = wanted.equals(experiment);
    unknown();
    return open
        ? stepper.replay(schedule)
        : stepper
            .open(wanted.scenario(), wanted.className())
            .thenCompose(prepared -> stepper.replay(schedule));
  }

  private CompletableFuture<Trace> goThere(
      Experiment wanted, Run from, int at, Function<Trace, CompletableFuture<Trace>> further) {
    return replay(wanted, from.trace().scheduleTo(at)).thenCompose(further);
  }
}
