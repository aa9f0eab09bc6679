package heddle.visualizer.session;

import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/**
 * Which threads are left out when runs go on by themselves: those that are frozen, or all but one
 * that runs solo. A thread that is told to step steps all the same. Lives on the FX thread.
 */
public final class Held {
  private final ObservableSet<Integer> frozen = FXCollections.observableSet();
  // Kept, for a view of a set listens to the set only as long as somebody has the view.
  private final ObservableSet<Integer> frozenView = FXCollections.unmodifiableObservableSet(frozen);
  private final ReadOnlyIntegerWrapper solo = new ReadOnlyIntegerWrapper(this, "solo");

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
  }

  /** Lets a thread run alone, or no longer. */
  public void toggleSolo(int thread) {
    solo.set(solo.get() == thread ? 0 : thread);
  }

  /** Lets all threads run. */
  public void clear() {
    frozen.removeAll(Set.copyOf(frozen));
    solo.set(0);
  }

  /** Whether the thread is left out; the preparation and the final calls never are. */
  public boolean leavesOut(int thread) {
    return thread > 0 && (frozen.contains(thread) || solo.get() > 0 && solo.get() != thread);
  }
}
