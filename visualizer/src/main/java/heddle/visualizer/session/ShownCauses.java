package heddle.visualizer.session;

import heddle.visualizer.causal.Arrow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which kinds of arrows between threads are drawn, and whether everything that a step depends on,
 * or that depends on it, is marked. Lives on the FX thread.
 */
public final class ShownCauses {
  /** What is marked besides the current step. */
  public enum Cone {
    /** Nothing. */
    NONE,
    /** All that led to it. */
    PAST,
    /** All that follows from it. */
    FUTURE
  }

  /** At first those that say what had to come before what. */
  private final Set<Arrow.Kind> kinds = EnumSet.complementOf(EnumSet.of(Arrow.Kind.OVERWRITES));

  private final List<Runnable> listeners = new ArrayList<>();
  private Cone cone = Cone.NONE;

  /** Who is told that something else is to be drawn. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** The kinds of arrows that are drawn. */
  public Set<Arrow.Kind> kinds() {
    return Collections.unmodifiableSet(kinds);
  }

  /** Draws arrows of a kind, or no longer. */
  public void show(Arrow.Kind kind, boolean wanted) {
    if (wanted ? kinds.add(kind) : kinds.remove(kind)) {
      changed();
    }
  }

  /** What is marked. */
  public Cone cone() {
    return cone;
  }

  /** Marks this from now on. */
  public void mark(Cone wanted) {
    if (cone != wanted) {
      cone = wanted;
      changed();
    }
  }

  /** Marks the past, then the future, then nothing. */
  public void markNext() {
    mark(Cone.values()[(cone.ordinal() + 1) % Cone.values().length]);
  }

  private void changed() {
    List.copyOf(listeners).forEach(Runnable::run);
  }
}
