package heddle.visualizer.causal;

import heddle.model.trace.Event;
import heddle.model.trace.EventKind;
import heddle.model.trace.Trace;
import heddle.visualizer.causal.Arrow.Kind;
import heddle.visualizer.history.History;
import heddle.visualizer.history.Location;
import heddle.visualizer.history.Writes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads and the writes of other threads that came too late for them ("from-read" in the words of
 * memory models). They order nothing: had the write come first, the read would have seen it.
 */
public final class Overwrites {
  /** Of the reads before a write so many are looked at. */
  private static final int MOST = 64;

  private Overwrites() {}

  /** The arrows that begin or end at a step. */
  public static List<Arrow> at(History history, int step) {
    Trace trace = history.trace();
    Event e = trace.steps().get(step).event();
    if (e == null || !e.kind().access() || e.thread() == 0) {
      return List.of();
    }
    List<Arrow> arrows = new ArrayList<>();
    Location location = new Location(e.object(), e.location());
    if (Writes.stores(e)) {
      before(trace, e, arrows);
    } else {
      history
          .writes()
          .next(location, step)
          .filter(w -> w.thread() > 0 && w.thread() != e.thread())
          .ifPresent(w -> arrows.add(new Arrow(step, w.step(), Kind.OVERWRITES)));
    }
    return arrows;
  }

  /** From the latest read of each other thread since the write before. */
  private static void before(Trace trace, Event write, List<Arrow> arrows) {
    Set<Integer> threads = new HashSet<>(Set.of(write.thread()));
    int at = write.step();
    for (int looked = 0; looked < MOST; looked++) {
      at = at == 0 ? -1 : trace.accessedAt(write.object(), write.location(), at - 1);
      if (at < 0) {
        return;
      }
      Event e = trace.steps().get(at).event();
      if (e == null || !e.sameLocation(write) || Writes.stores(e)) {
        return;
      }
      if (e.kind() == EventKind.READ && threads.add(e.thread())) {
        arrows.add(new Arrow(at, write.step(), Kind.OVERWRITES));
      }
    }
  }
}
