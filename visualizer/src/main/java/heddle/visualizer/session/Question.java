package heddle.visualizer.session;

import heddle.model.predicate.BadPredicateException;
import heddle.model.report.Possibility;
import heddle.model.report.Report;
import heddle.model.scenario.BadInputException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The question whether a state can come about in the open experiment: one at a time, and it ends
 * when another experiment is opened. To be used on the FX thread alone.
 */
public final class Question {
  /** Looks for an answer, somewhere else. */
  public interface Asker {
    /** Begins to look for one; progress may arrive on any thread. */
    UnderWay ask(Experiment experiment, String predicate, Consumer<Report> progress)
        throws BadPredicateException;
  }

  /** A question that was asked. */
  public interface UnderWay {
    /** The answer; completes on any thread. */
    CompletableFuture<Possibility> result();

    /** Asks for the answer as far as it is known. */
    void cancel();
  }

  private final Session session;
  private final Asker asker;
  private final Executor fx;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
  private final ReadOnlyObjectWrapper<Possibility> answer =
      new ReadOnlyObjectWrapper<>(this, "answer");
  private final ReadOnlyObjectWrapper<Report> progress =
      new ReadOnlyObjectWrapper<>(this, "progress");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private UnderWay underWay;

  /** Asks this of the session's experiment. */
  public Question(Session session, Asker asker, Executor fx) {
    this.session = session;
    this.asker = asker;
    this.fx = fx;
    session.experimentProperty().addListener(o -> forget());
  }

  /** Whether an answer is looked for. */
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** The answer, or {@code null} while there is none. */
  public ReadOnlyObjectProperty<Possibility> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /** How far it is, or {@code null} while nobody knows. */
  public ReadOnlyObjectProperty<Report> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** What is wrong with the question, in a sentence; empty for nothing. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Asks whether it can happen that this holds. */
  public void ask(String predicate) {
    Experiment target = session.experimentProperty().get();
    if (target == null || running.get() || predicate.isBlank()) {
      return;
    }
    answer.set(null);
    progress.set(null);
    problem.set("");
    UnderWay[] mine = new UnderWay[1];
    try {
      mine[0] = asker.ask(target, predicate, r -> fx.execute(() -> progressed(mine[0], r)));
    } catch (BadPredicateException e) {
      problem.set(e.getMessage());
      return;
    }
    running.set(true);
    underWay = mine[0];
    underWay.result().whenComplete((r, failure) -> fx.execute(() -> done(mine[0], r, failure)));
  }

  /** Ends it; the answer says what is known until then. */
  public void cancel() {
    if (underWay != null) {
      underWay.cancel();
    }
  }

  private void forget() {
    cancel();
    underWay = null;
    answer.set(null);
    progress.set(null);
    problem.set("");
    running.set(false);
  }

  private void progressed(UnderWay of, Report soFar) {
    if (of == underWay && running.get()) {
      progress.set(soFar);
    }
  }

  private void done(UnderWay of, Possibility result, Throwable failure) {
    if (of != underWay) {
      return;
    }
    underWay = null;
    running.set(false);
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause == null) {
      answer.set(result);
    } else if (cause instanceof BadInputException) {
      problem.set(cause.getMessage());
    } else if (!(cause instanceof CancellationException)) {
      session.fail(cause);
    }
  }

  /** Replays the schedule that was found, and stands where it holds. */
  public void show() {
    Possibility found = answer.get();
    if (found != null && found.possible()) {
      session.replay("It can: " + found.predicate(), found.schedule(), found.step());
    }
  }
}
