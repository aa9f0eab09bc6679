package heddle.visualizer.session;

import heddle.model.schedule.Schedule;
import heddle.model.trace.Step;
import heddle.model.trace.Trace;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The runs of one experiment in the order of their beginning, and the one on display. */
public final class Runs {
  private final ObservableList<Run> all = FXCollections.observableArrayList();
  private int begun;
  private final ReadOnlyObjectWrapper<Run> shown = new ReadOnlyObjectWrapper<>(this, "shown");

  /** All runs. */
  public ObservableList<Run> all() {
    return FXCollections.unmodifiableObservableList(all);
  }

  /** The run on display, or {@code null} before there is one. */
  public ReadOnlyObjectProperty<Run> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  void show(Run run) {
    shown.set(run);
  }

  /** Begins with the preparation; runs that never went beyond it are not kept. */
  Run addRoot(String name, Trace trace) {
    all.removeIf(r -> r.trace().last() == 0);
    return add(Run.root(name, trace));
  }

  Run addBranch(Run parent, int afterStep, Trace trace) {
    return addBranch("Run " + (begun + 1), parent, afterStep, trace);
  }

  Run addBranch(String name, Run parent, int afterStep, Trace trace) {
    return add(Run.branch(name, parent, afterStep, trace));
  }

  /** A run that agrees with this trace up to a step, and whose next step is such a one. */
  Optional<Run> continuing(Trace trace, int step, Predicate<Step> wanted) {
    return all.stream()
        .filter(r -> r.trace().last() > step)
        .filter(r -> wanted.test(r.trace().steps().get(step + 1)))
        .filter(r -> r.agrees(trace, step))
        .findFirst();
  }

  /** A run with exactly these decisions. */
  Optional<Run> following(Schedule schedule) {
    return all.stream().filter(r -> r.trace().schedule().equals(schedule)).findFirst();
  }

  /** Calls a run of these otherwise. */
  public void rename(Run run, String name) {
    run.rename(name);
    all.set(all.indexOf(run), run);
  }

  private Run add(Run run) {
    begun++;
    all.add(run);
    return run;
  }
}
