package heddle.visualizer.fold;

import heddle.model.trace.Trace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What is folded in the run on display, and what is left out of it; the same in every view that
 * lists steps. Lives on the FX thread.
 */
public final class Folding {
  /** How much is folded where nobody has said anything else. */
  public enum Level {
    /** Library calls, loops, private steps, and long calls. */
    USUAL,
    /** Everything that can be, whole operations too. */
    ALL,
    /** Nothing. */
    NONE
  }

  /** A fold as somebody has opened or closed it; a loop may grow and is still the same. */
  record Key(int first, Fold.Kind kind) {}

  /**
   * What is folded by hand.
   *
   * @param level how much is folded
   * @param turned the folds that are not as that says
   */
  public record Choice(Level level, Set<Key> turned) {}

  private final ReadOnlyObjectWrapper<ShownSteps> shown =
      new ReadOnlyObjectWrapper<>(this, "shown", ShownSteps.all(1));
  private final ReadOnlyObjectWrapper<StepFilter> filter =
      new ReadOnlyObjectWrapper<>(this, "filter", StepFilter.NONE);
  private final ReadOnlyObjectWrapper<Choice> choice =
      new ReadOnlyObjectWrapper<>(this, "choice", new Choice(Level.USUAL, Set.of()));
  private final Set<Key> turned = new HashSet<>();
  private Level level = Level.USUAL;
  private Trace trace;
  private StepFacts facts;
  private List<Fold> folds = List.of();

  /** The steps that have rows. */
  public ReadOnlyObjectProperty<ShownSteps> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Which steps are wanted at all. While some are not, none are folded. */
  public ReadOnlyObjectProperty<StepFilter> filterProperty() {
    return filter.getReadOnlyProperty();
  }

  /** How much is folded. */
  public Level level() {
    return level;
  }

  /** Takes another run, or more of the same. */
  public void show(Trace now, Folds nowFolds, StepFacts nowFacts) {
    if (now == trace) {
      return;
    }
    if (trace == null || !trace.begins(now)) {
      turned.clear();
    }
    trace = now;
    facts = nowFacts;
    folds = nowFolds.all();
    update();
  }

  /** Lists only the steps that pass. */
  public void only(StepFilter wanted) {
    update(wanted);
    filter.set(wanted);
  }

  /** Folds so much, and forgets what was opened and closed by hand. */
  public void foldTo(Level wanted) {
    choose(new Choice(wanted, Set.of()));
  }

  /** What is folded by hand; changes when somebody opens or closes a fold. */
  public ReadOnlyObjectProperty<Choice> choiceProperty() {
    return choice.getReadOnlyProperty();
  }

  /** Folds exactly so. */
  public void choose(Choice wanted) {
    level = wanted.level();
    turned.clear();
    turned.addAll(wanted.turned());
    update();
    choice.set(wanted);
  }

  /** Folds everything, then nothing, then what is usual. */
  public void nextLevel() {
    foldTo(Level.values()[(level.ordinal() + 1) % Level.values().length]);
  }

  /** Opens the closed fold of this step, or closes the innermost that it is in. */
  public void toggle(int step) {
    turn(step);
    choice.set(new Choice(level, Set.copyOf(turned)));
  }

  private void turn(int step) {
    Optional<Fold> closed = shown.get().foldAt(step);
    Optional<Fold> wanted = closed.isPresent() ? closed : innermost(step);
    wanted.ifPresent(
        f -> {
          Key key = new Key(f.first(), f.kind());
          if (!turned.remove(key)) {
            turned.add(key);
          }
          update();
        });
  }

  /** Opens folds, and drops the filter, until the step has a row of its own. */
  public void reveal(int step) {
    if (filter.get() != StepFilter.NONE && !shown.get().shown(step)) {
      only(StepFilter.NONE);
    }
    while (!shown.get().shown(step)) {
      turn(step);
    }
  }

  private Optional<Fold> innermost(int step) {
    Fold inner = null;
    int low = 0;
    int high = folds.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (folds.get(middle).first() <= step) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    // Folds are in the order of their first steps, so the innermost is the last that reaches here.
    for (int i = low - 1; i >= 0 && inner == null; i--) {
      inner = folds.get(i).last() >= step ? folds.get(i) : null;
    }
    return Optional.ofNullable(inner);
  }

  private boolean closed(Fold fold) {
    boolean usual =
        switch (level) {
          case USUAL -> fold.usuallyClosed();
          case ALL -> true;
          case NONE -> false;
        };
    return usual != turned.contains(new Key(fold.first(), fold.kind()));
  }

  private void update() {
    update(filter.get());
  }

  private void update(StepFilter wanted) {
    if (trace == null) {
      return;
    }
    int steps = trace.last() + 1;
    if (!wanted.equals(StepFilter.NONE)) {
      shown.set(ShownSteps.filtered(steps, step -> wanted.passes(facts, step)));
      return;
    }
    List<Fold> closed = new ArrayList<>();
    int behind = 0;
    for (Fold fold : folds) {
      if (fold.first() >= behind && closed(fold)) {
        closed.add(fold);
        behind = fold.last() + 1;
      }
    }
    shown.set(ShownSteps.folded(steps, closed));
  }
}
