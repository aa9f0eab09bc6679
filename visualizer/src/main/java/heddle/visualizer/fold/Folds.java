package heddle.visualizer.fold;

import heddle.model.trace.Event;
import heddle.model.trace.Position;
import heddle.model.trace.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * All that could be folded in a run, found step by step. Folds lie within one another or apart;
 * where two would cross, the longer one of those that begin first is kept.
 */
public final class Folds {
  private static final Comparator<Fold> OUTER_FIRST =
      Comparator.comparingInt(Fold::first)
          .thenComparing(Comparator.comparingInt(Fold::last).reversed());

  private final List<Fold> found = new ArrayList<>();
  private final Calls calls = new Calls(found::add);
  private final Loops loops = new Loops(found::add);
  private final Privates privates = new Privates();
  private int running;

  /** Looks at one more step. */
  public void add(Step step) {
    boolean disturbed = !step.findings().isEmpty();
    if (step.thread() != running || disturbed) {
      loops.end();
      running = step.thread();
    }
    if (!disturbed && step.thread() > 0) {
      loops.add(step.number(), key(step.event()), !step.heap().isEmpty());
    }
    privates.add(step, disturbed);
    calls.add(step);
  }

  private static int key(Event e) {
    if (e == null) {
      return 0;
    }
    Position p = e.position();
    int place = p == null ? 0 : Objects.hash(p.className(), p.method(), p.line());
    return Objects.hash(e.kind().ordinal(), e.location(), place);
  }

  /** The folds of the steps so far, each before those within it; O(f log f) in their number. */
  List<Fold> all() {
    List<Fold> sorted = new ArrayList<>(found);
    loops.pending(sorted::add);
    privates.all(sorted::add);
    sorted.sort(OUTER_FIRST);
    List<Fold> kept = new ArrayList<>(sorted.size());
    List<Fold> around = new ArrayList<>();
    for (Fold fold : sorted) {
      while (!around.isEmpty() && around.getLast().last() < fold.first()) {
        around.removeLast();
      }
      boolean same =
          !around.isEmpty()
              && around.getLast().first() == fold.first()
              && around.getLast().last() == fold.last();
      if (!same && (around.isEmpty() || fold.within(around.getLast()))) {
        kept.add(fold);
        around.add(fold);
      }
    }
    return kept;
  }
}
