package heddle.visualizer.session;

import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/**
 * Which threads are left out when runs go on by themselves: those that are frozen, or all but one
 * that runs solo, and those that a wanted order holds until another has gone. A thread that is told
 * to step steps all the same. Lives on the FX thread.
 */
public final class Held {
  private final ObservableSet<Integer> frozen = FXCollections.observableSet();
  // Kept, for a view of a set listens to the set only as long as somebody has the view.
  private final ObservableSet<Integer> frozenView = FXCollections.unmodifiableObservableSet(frozen);
  private final ReadOnlyIntegerWrapper solo = new ReadOnlyIntegerWrapper(this, "solo");

  /**
   * Who is left out.
   *
   * @param frozen the frozen threads
   * @param solo the thread that runs alone, or 0
   */
  public record Choice(Set<Integer> frozen, int solo) {
    /** Nobody. */
    public static final Choice NONE = new Choice(Set.of(), 0);
  }

  private final ReadOnlyObjectWrapper<Choice> choice =
      new ReadOnlyObjectWrapper<>(this, "choice", Choice.NONE);

  private final ReadOnlyObjectWrapper<List<StepOrder>> orders =
      new ReadOnlyObjectWrapper<>(this, "orders", List.of());

  /** The orders in which runs go on by themselves. */
  public ReadOnlyObjectProperty<List<StepOrder>> ordersProperty() {
    return orders.getReadOnlyProperty();
  }

  /** Has runs go on in these orders, and no others. */
  public void order(List<StepOrder> wanted) {
    orders.set(List.copyOf(wanted));
  }

  /** The order that holds this thread after a step of a run, if any does. */
  Optional<StepOrder> order(Trace trace, int step, int thread) {
    return orders.get().stream().filter(o -> o.holds(trace, step, thread)).findFirst();
  }

  /** Why this thread is held after a step of a run, in a sentence; empty if it is not. */
  public String reason(Trace trace, int step, int thread) {
    TraceState state = trace.stateAt(step);
    return order(trace, step, thread)
        .map(o -> "A wanted order holds " + state.threadName(thread) + " " + o.words(state) + ".")
        .orElse("");
  }

  /** Whether this thread may come to where an order holds it. */
  boolean ordered(int thread) {
    return orders.get().stream().anyMatch(o -> o.then() == thread);
  }

  /** Who is frozen or alone; changes once with each change. */
  public ReadOnlyObjectProperty<Choice> choiceProperty() {
    return choice.getReadOnlyProperty();
  }

  /** Leaves out exactly these. */
  public void choose(Choice wanted) {
    frozen.removeIf(t -> !wanted.frozen().contains(t));
    frozen.addAll(wanted.frozen());
    solo.set(wanted.solo());
    note();
  }

  private void note() {
    choice.set(new Choice(Set.copyOf(frozen), solo.get()));
  }

  /** The frozen threads. */
  public ObservableSet<Integer> frozen() {
    return frozenView;
  }

  /** The thread that runs alone, or 0. */
  public ReadOnlyIntegerProperty soloProperty() {
    return solo.getReadOnlyProperty();
  }

  /** Freezes a thread, or thaws it. */
  public void toggleFrozen(int thread) {
    if (!frozen.remove(thread)) {
      frozen.add(thread);
    }
    note();
  }

  /** Lets a thread run alone, or no longer. */
  public void toggleSolo(int thread) {
    solo.set(solo.get() == thread ? 0 : thread);
    note();
  }

  /** Lets all threads run. */
  public void clear() {
    choose(Choice.NONE);
  }

  /** Whether the thread is left out; the preparation and the final calls never are. */
  public boolean leavesOut(int thread) {
    return thread > 0 && (frozen.contains(thread) || solo.get() > 0 && solo.get() != thread);
  }
}
