package heddle.visualizer.fold;

import heddle.model.trace.Event;
import heddle.model.trace.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds stretches in which a thread touches only what no other thread touches. An object may turn
 * out to be shared later; then the stretches that touch it are none any more.
 */
final class Privates {
  private static final int FEWEST = 3;
  private static final int SHARED = -1;

  private final Map<Integer, Integer> owner = new HashMap<>();
  private final List<Stretch> stretches = new ArrayList<>();
  private final Set<Integer> touched = new LinkedHashSet<>();
  private int thread;
  private int first;
  private int last;

  private record Stretch(int first, int last, List<Integer> objects) {}

  void add(Step step, boolean disturbed) {
    for (Event e : step.events()) {
      if (e.kind().access() && e.object() != 0) {
        owner.merge(e.object(), e.thread(), (a, b) -> a.equals(b) ? a : SHARED);
      }
    }
    Event e = step.event();
    boolean own =
        !disturbed
            && step.thread() > 0
            && e != null
            && e.kind().access()
            && e.object() != 0
            && owner.get(e.object()) == step.thread();
    if (!own || step.thread() != thread) {
      end();
    }
    if (own) {
      thread = step.thread();
      first = touched.isEmpty() ? step.number() : first;
      last = step.number();
      touched.add(e.object());
    }
  }

  private void end() {
    if (!touched.isEmpty() && last - first + 1 >= FEWEST) {
      stretches.add(new Stretch(first, last, List.copyOf(touched)));
    }
    touched.clear();
  }

  /** Those that touch only what is still private. */
  void all(Consumer<Fold> to) {
    stretches.removeIf(s -> s.objects().stream().anyMatch(o -> owner.get(o) == SHARED));
    for (Stretch s : stretches) {
      String what = s.objects().size() == 1 ? "an object" : s.objects().size() + " objects";
      to.accept(new Fold(s.first(), s.last(), Fold.Kind.PRIVATE, what + " of its own"));
    }
  }
}
