package heddle.visualizer.session;

import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import heddle.visualizer.drawing.Drawings;
import heddle.visualizer.fold.Folding;
import heddle.visualizer.history.Histories;
import heddle.visualizer.history.History;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * What all views look at: one trace and one step of it. The one selection of the window: whoever
 * moves it moves every view. Lives on the FX thread.
 */
public final class Viewpoint {
  private final ReadOnlyObjectWrapper<Trace> trace = new ReadOnlyObjectWrapper<>(this, "trace");
  private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper(this, "step");
  private final ReadOnlyObjectWrapper<TraceState> state =
      new ReadOnlyObjectWrapper<>(this, "state");
  private final ObjectProperty<RunMarks> marks =
      new SimpleObjectProperty<>(this, "marks", RunMarks.NONE);
  private final ObjectProperty<Wish> wish = new SimpleObjectProperty<>(this, "wish");
  private final ObjectProperty<Sought> sought = new SimpleObjectProperty<>(this, "sought");
  private final DoubleProperty pace = new SimpleDoubleProperty(this, "pace", 1);
  private final Pins pins = new Pins();
  private final Drawings drawings = new Drawings();
  private final ShownCauses causes = new ShownCauses();
  private final List<Runnable> listeners = new ArrayList<>();
  private final Histories histories = new Histories();
  private final Folding folding = new Folding();
  private History history;

  /** The run on display, or {@code null} before a scenario is opened. */
  public ReadOnlyObjectProperty<Trace> traceProperty() {
    return trace.getReadOnlyProperty();
  }

  /** The step after which everything is shown, from 0 to the trace's last. */
  public ReadOnlyIntegerProperty stepProperty() {
    return step.getReadOnlyProperty();
  }

  /** Threads, locks and heap after that step, or {@code null} without a trace. */
  public ReadOnlyObjectProperty<TraceState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** What was found out about a run by trying others; ask {@link RunMarks#of} for the one shown. */
  public ObjectProperty<RunMarks> marksProperty() {
    return marks;
  }

  /** The order of two steps that somebody has drawn, or {@code null}. */
  public ObjectProperty<Wish> wishProperty() {
    return wish;
  }

  /** Wishes that a step of the run on display came before another; nothing if it does already. */
  public void wish(int first, int then) {
    boolean sensible =
        history != null
            && then > 0
            && first > then
            && history.facts().thread(first) > 0
            && history.facts().thread(then) > 0
            && history.facts().thread(first) != history.facts().thread(then);
    if (sensible) {
      wish.set(new Wish(trace.get(), first, then));
    }
  }

  /** What somebody looks for by its name; set anew each time. */
  public ObjectProperty<Sought> soughtProperty() {
    return sought;
  }

  /** How fast what changes moves: at 1 for 180 ms, at 2 for half of that. */
  public DoubleProperty paceProperty() {
    return pace;
  }

  /** Which causes and effects are drawn. */
  public ShownCauses causes() {
    return causes;
  }

  /** What was drawn upon the pictures. */
  public Drawings drawings() {
    return drawings;
  }

  /** What stands before all others. */
  public Pins pins() {
    return pins;
  }

  /** What is worked out from the run on display, or {@code null} before a scenario is opened. */
  public History history() {
    return history;
  }

  /** What of the run has rows where steps are listed. */
  public Folding folding() {
    return folding;
  }

  /** Works out beforehand what {@link #show} needs of a long run; may be called by any thread. */
  public void prepare(Trace coming) {
    histories.prepare(coming);
  }

  /** Shows another run (or a longer one) at this step. */
  public void show(Trace newTrace, int newStep) {
    int bounded = Math.clamp(newStep, 0, newTrace.last());
    history = histories.of(newTrace);
    folding.show(newTrace, history.folds(), history.facts());
    state.set(newTrace.stateAt(bounded));
    trace.set(newTrace);
    step.set(bounded);
    List.copyOf(listeners).forEach(Runnable::run);
  }

  /** Who is told, once and when trace, step and state agree, that something else is shown. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** Moves to a step of the same run; out of range goes to the nearest end. */
  public void goTo(int newStep) {
    Trace current = trace.get();
    if (current != null) {
      show(current, newStep);
    }
  }
}
