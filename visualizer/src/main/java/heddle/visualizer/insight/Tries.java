package heddle.visualizer.insight;

import heddle.model.scenario.BadInputException;
import heddle.model.schedule.Schedule;
import heddle.model.trace.ThreadState;
import heddle.model.trace.Trace;
import heddle.visualizer.session.Experiment;
import heddle.visualizer.session.Goal;
import heddle.visualizer.session.Outcome;
import heddle.visualizer.session.Stepper;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;

/** Follows schedules of one experiment, one after the other. Waits for answers: not for FX. */
final class Tries {
  /** A run that goes on so far beyond its beginning is given up. */
  private static final int MOST_FURTHER = 1_000;

  private final Stepper stepper;
  private final BooleanSupplier givenUp;
  private int runs;

  /** Uses this stepper; stops with an exception once it is given up. */
  Tries(Stepper stepper, BooleanSupplier givenUp) {
    this.stepper = stepper;
    this.givenUp = givenUp;
  }

  /** Turns to this experiment from now on. */
  void open(Experiment experiment) {
    answer(stepper.open(experiment.scenario(), experiment.className()));
  }

  /** How many runs were begun. */
  int runs() {
    return runs;
  }

  /** The run of exactly these decisions; none if some thread cannot go where it is to. */
  Optional<Trace> follow(Schedule schedule) {
    runs++;
    try {
      return Optional.of(answer(stepper.replay(schedule)));
    } catch (CompletionException e) {
      if (e.getCause() instanceof BadInputException) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Goes on with this thread to the end of its operation, or until it cannot. */
  Trace operation(int thread) {
    return answer(stepper.run(thread, Goal.OPERATION));
  }

  /** One more step of this thread, which must be able to. */
  Trace step(int thread) {
    return answer(stepper.step(thread));
  }

  /** Goes on until the run is over, fails, or has taken too long, as {@link #toTheEnd} does. */
  Trace goOn(Trace from) {
    Trace trace = from;
    int limit = trace.last() + MOST_FURTHER;
    while (!over(trace) && trace.last() < limit) {
      trace = operation(next(trace));
    }
    return trace;
  }

  /**
   * Goes on until the run is over, fails, or has taken too long: each thread as long as it can, the
   * one that went last first.
   */
  Optional<Trace> toTheEnd(Schedule beginning) {
    return follow(beginning).map(this::goOn);
  }

  private static boolean over(Trace trace) {
    return trace.finished() || Outcome.failure(trace).isPresent() || ready(trace).isEmpty();
  }

  private static int next(Trace trace) {
    List<Integer> ready = ready(trace);
    int last = trace.steps().get(trace.last()).thread();
    return ready.contains(last)
        ? last
        : ready.stream().filter(t -> t > last).findFirst().orElse(ready.getFirst());
  }

  /** Who could go at the end of a run. */
  static List<Integer> ready(Trace trace) {
    return ready(trace, trace.last());
  }

  /** Who could go after this step. */
  static List<Integer> ready(Trace trace, int step) {
    return trace.stateAt(step).threads().stream()
        .filter(ThreadState::ready)
        .map(ThreadState::thread)
        .sorted()
        .toList();
  }

  private Trace answer(CompletableFuture<Trace> request) {
    if (givenUp.getAsBoolean()) {
      throw new CancellationException();
    }
    return request.join();
  }
}
