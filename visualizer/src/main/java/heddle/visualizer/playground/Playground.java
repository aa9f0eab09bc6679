package heddle.visualizer.playground;

import heddle.model.report.Ordering;
import heddle.model.scenario.BadInputException;
import heddle.model.schedule.Schedule;
import heddle.model.trace.Trace;
import heddle.visualizer.session.Experiment;
import heddle.visualizer.session.Session;
import heddle.visualizer.undo.Undo;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * Lets somebody put the points at which the calls of the run on display take effect, and says what
 * a sequential object does in their order. It asks only while somebody looks, one order after the
 * other; of several that were asked for meanwhile only the latest. Knows no controls. To be used on
 * the FX thread alone.
 */
public final class Playground {
  /** Makes calls in an order, somewhere else. */
  @FunctionalInterface
  public interface Asker {
    /** What comes of it; {@code null} asks for the best order. Completes on any thread. */
    CompletableFuture<Ordering> order(Experiment experiment, Schedule run, List<Integer> order);
  }

  private final Session session;
  private final Asker asker;
  private final Executor fx;
  private final Undo undo;
  private final ReadOnlyObjectWrapper<Points> points = new ReadOnlyObjectWrapper<>(this, "points");
  private final ReadOnlyObjectWrapper<Ordering> answer =
      new ReadOnlyObjectWrapper<>(this, "answer");
  private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected", -1);
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private boolean seen;
  private boolean waiting;
  private boolean touched;

  /** The run that was asked about last and answered, if only with a refusal. */
  private Trace known;

  private List<Integer> best = List.of();
  private Points grabbed;

  /** Asks this about the session's runs. */
  public Playground(Session session, Asker asker, Executor fx, Undo undo) {
    this.session = session;
    this.asker = asker;
    this.fx = fx;
    this.undo = undo;
    session.experimentProperty().addListener(o -> forget());
    session.viewpoint().onChange(this::follow);
  }

  /** The points, or {@code null} before anything is known of the run. */
  ReadOnlyObjectProperty<Points> pointsProperty() {
    return points.getReadOnlyProperty();
  }

  /** What came of the latest order that was tried, or {@code null}. */
  ReadOnlyObjectProperty<Ordering> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /** The number of the call that the keys move, or -1. */
  ReadOnlyIntegerProperty selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /** Why no order can be tried, in a sentence; empty for nothing. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Whether anybody can see it. */
  public void setSeen(boolean nowSeen) {
    seen = nowSeen;
    follow();
  }

  private void forget() {
    points.set(null);
    answer.set(null);
    problem.set("");
    selected.set(-1);
    grabbed = null;
    known = null;
    touched = false;
  }

  private Trace shown() {
    return session.viewpoint().traceProperty().get();
  }

  /** Asks what is not known yet of what is on display. */
  private void follow() {
    if (!seen || waiting || shown() == null || session.experimentProperty().get() == null) {
      return;
    }
    if (known != shown()) {
      ask(shown(), null);
    } else if (points.get() != null && !answered()) {
      ask(known, points.get().order());
    }
  }

  /** Whether the answer is that to the order of the points. */
  boolean answered() {
    return points.get() != null
        && answer.get() != null
        && answer.get().asked().equals(points.get().order());
  }

  private void ask(Trace about, List<Integer> order) {
    waiting = true;
    Experiment experiment = session.experimentProperty().get();
    asker
        .order(experiment, about.schedule(), order)
        .whenComplete(
            (a, failure) ->
                fx.execute(
                    () -> {
                      waiting = false;
                      if (experiment == session.experimentProperty().get() && about == shown()) {
                        take(about, order, a, failure);
                      }
                      follow();
                    }));
  }

  private void take(Trace about, List<Integer> order, Ordering a, Throwable failure) {
    known = about;
    if (failure != null) {
      failed(failure);
      return;
    }
    problem.set("");
    if (order == null) {
      best = a.asked();
      Points kept = touched && points.get() != null ? points.get().in(a) : null;
      touched = kept != null;
      answer.set(a);
      points.set(kept == null ? Points.arranged(a, a.asked()) : kept);
      if (selected.get() >= a.calls().size()) {
        selected.set(-1);
      }
    } else {
      answer.set(a);
    }
  }

  private void failed(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    points.set(null);
    answer.set(null);
    if (cause instanceof BadInputException) {
      problem.set(cause.getMessage());
    } else {
      session.fail(cause);
    }
  }

  /** Chooses the call that the keys move; -1 for none. */
  void select(int number) {
    selected.set(number);
  }

  /** Chooses the call that comes so many places later in the order; the first one at first. */
  void selectNext(int direction) {
    Points p = points.get();
    if (p == null || p.order().isEmpty()) {
      return;
    }
    int at = p.order().indexOf(selected.get());
    int next = at < 0 ? (direction > 0 ? 0 : p.order().size() - 1) : at + direction;
    selected.set(p.order().get(Math.clamp(next, 0, p.order().size() - 1)));
  }

  /** Begins to drag points: what follows until {@link #drop} is undone together. */
  void grab(int number) {
    select(number);
    grabbed = points.get();
  }

  /** Moves a call's point as near to a moment as it may go. */
  void drag(int number, double moment) {
    show(points.get().moved(number, moment));
  }

  /** Ends dragging. */
  void drop() {
    if (grabbed != null && !grabbed.equals(points.get())) {
      noteMove(selected.get(), grabbed);
    }
    grabbed = null;
  }

  /** Moves the chosen call one place earlier (-1) or later (1). */
  void shift(int direction) {
    change(selected.get(), p -> p.shifted(selected.get(), direction));
  }

  /** Moves the chosen call to the first or the last moment at which it may take effect. */
  void toEdge(boolean last) {
    int number = selected.get();
    change(number, p -> p.moved(number, last ? p.most(number) : p.least(number)));
  }

  /** Lets the chosen call, if it is pending, take effect or not. */
  void toggle() {
    change(selected.get(), p -> p.toggled(selected.get()));
  }

  /** Puts all points in the best order there is. */
  void best() {
    Points before = points.get();
    if (before != null && !before.order().equals(best)) {
      show(Points.arranged(before.of(), best));
      note("put the points in the best order", before);
    }
  }

  private void change(int number, UnaryOperator<Points> how) {
    Points before = points.get();
    if (before == null || number < 0 || number >= before.of().calls().size()) {
      return;
    }
    boolean moves = before.has(number) || before.call(number).pending();
    Points now = moves ? how.apply(before) : before;
    if (!now.equals(before)) {
      show(now);
      noteMove(number, before);
    }
  }

  private void noteMove(int number, Points before) {
    note("move the point of " + before.call(number).name(), before);
  }

  private void note(String name, Points before) {
    Points now = points.get();
    undo.did(name, session.experimentProperty().get(), () -> back(before), () -> back(now));
  }

  /** Shows points again, unless the run on display has become another one. */
  private void back(Points earlier) {
    if (points.get() != null && points.get().of().calls().equals(earlier.of().calls())) {
      show(earlier);
    }
  }

  private void show(Points now) {
    touched = true;
    points.set(now);
    follow();
  }
}
