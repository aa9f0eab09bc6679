package heddle.visualizer.session;

import heddle.model.trace.Trace;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * One run that was seen: where it came from, and its trace, which grows while the run is stepped.
 * What was recorded never goes away; a different choice begins another run.
 */
public final class Run {
  private String name;
  private final Run parent;
  private final int branchedAfter;
  private final ReadOnlyObjectWrapper<Trace> trace;

  private Run(String name, Run parent, int branchedAfter, Trace trace) {
    this.name = name;
    this.parent = parent;
    this.branchedAfter = branchedAfter;
    this.trace = new ReadOnlyObjectWrapper<>(this, "trace", trace);
  }

  static Run root(String name, Trace trace) {
    return new Run(name, null, 0, trace);
  }

  static Run branch(String name, Run parent, int afterStep, Trace trace) {
    return new Run(name, parent, afterStep, trace);
  }

  /** What it is called in the tree. */
  public String name() {
    return name;
  }

  /** The run that it left by another choice, if it did. */
  public Optional<Run> parent() {
    return Optional.ofNullable(parent);
  }

  /** The last step that it shares with its parent. */
  public int branchedAfter() {
    return branchedAfter;
  }

  /** What is recorded of it. */
  public Trace trace() {
    return trace.get();
  }

  /** What is recorded of it; changes as the run goes on. */
  public ReadOnlyObjectProperty<Trace> traceProperty() {
    return trace.getReadOnlyProperty();
  }

  /** Whether up to this step the same threads were chosen as in the other run. */
  boolean agrees(Trace other, int toStep) {
    return trace().last() >= toStep
        && other.last() >= toStep
        && trace().scheduleTo(toStep).equals(other.scheduleTo(toStep));
  }

  void rename(String other) {
    name = other;
  }

  void extend(Trace longer) {
    trace.set(longer);
  }
}
