package heddle.visualizer.session;

import heddle.model.trace.Trace;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The breakpoints, over all threads. Lives on the FX thread. */
public final class Breakpoints implements Stop {
  private final ObservableList<Breakpoint> all = FXCollections.observableArrayList();
  // Kept, for a view of a list listens to the list only as long as somebody has the view.
  private final ObservableList<Breakpoint> view = FXCollections.unmodifiableObservableList(all);

  /** All of them, in the order in which they were set. */
  public ObservableList<Breakpoint> all() {
    return view;
  }

  /** That of a line. */
  public Optional<Breakpoint> at(String path, int line) {
    return all.stream().filter(b -> b.path().equals(path) && b.line() == line).findFirst();
  }

  /** Sets one, in place of another on the same line. */
  public void set(Breakpoint wanted) {
    Optional<Breakpoint> known =
        wanted.path().isEmpty() ? Optional.empty() : at(wanted.path(), wanted.line());
    if (known.isPresent()) {
      all.set(all.indexOf(known.get()), wanted);
    } else if (!all.contains(wanted)) {
      all.add(wanted);
    }
  }

  /** Has exactly these from now on. */
  public void replace(List<Breakpoint> wanted) {
    all.setAll(wanted);
  }

  /** Takes one away. */
  public void remove(Breakpoint known) {
    all.remove(known);
  }

  /** Takes all away. */
  public void clear() {
    all.clear();
  }

  /** Sets one on this line, or takes it away. */
  public void toggle(String path, int line) {
    Optional<Breakpoint> known = at(path, line);
    if (known.isPresent()) {
      all.remove(known.get());
    } else {
      all.add(Breakpoint.line(path, line));
    }
  }

  @Override
  public boolean at(Trace trace, int step) {
    return all.stream().anyMatch(b -> b.at(trace, step));
  }
}
