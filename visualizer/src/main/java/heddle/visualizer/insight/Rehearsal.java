package heddle.visualizer.insight;

import heddle.visualizer.session.Experiment;
import heddle.visualizer.session.Stepper;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Tries schedules out in a worker of its own, which is started when it is first needed; one
 * question after the other, on a thread of its own. A question that is cancelled ends before its
 * next run.
 */
public final class Rehearsal implements AutoCloseable {
  private final Supplier<Stepper> maker;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("heddle-rehearsal").factory());
  private Stepper stepper;
  private Experiment open;
  private boolean closed;

  /** Makes its worker with this when it is first asked something. */
  public Rehearsal(Supplier<Stepper> maker) {
    this.maker = maker;
  }

  /** Answers a question about an experiment; the future completes on this object's thread. */
  <T> CompletableFuture<T> ask(Experiment experiment, Function<Tries, T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    try {
      thread.execute(() -> answer(answer, experiment, question));
    } catch (RejectedExecutionException e) {
      answer.cancel(false);
    }
    return answer;
  }

  private <T> void answer(
      CompletableFuture<T> answer, Experiment experiment, Function<Tries, T> question) {
    if (answer.isDone()) {
      return;
    }
    try {
      Tries tries = new Tries(worker(), answer::isCancelled);
      if (!experiment.equals(open)) {
        open = null;
        tries.open(experiment);
        open = experiment;
      }
      answer.complete(question.apply(tries));
    } catch (CancellationException e) {
      answer.cancel(false);
    } catch (RuntimeException e) {
      open = null;
      answer.completeExceptionally(e);
    }
  }

  private synchronized Stepper worker() {
    if (closed) {
      throw new CancellationException();
    }
    if (stepper == null) {
      stepper = maker.get();
    }
    return stepper;
  }

  @Override
  public synchronized void close() {
    closed = true;
    thread.shutdown();
    if (stepper != null) {
      stepper.close();
    }
  }
}
