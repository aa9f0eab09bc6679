package heddle.visualizer.history;

import heddle.model.trace.Event;
import heddle.model.trace.Step;
import java.util.HashMap;
import java.util.Map;

/** The sign of every step, by thread, and how many accesses to memory there were. */
public final class Weights {
  private final Map<Integer, Pyramid> byThread = new HashMap<>();
  private long accesses;

  Weights() {}

  void add(Step step) {
    int weight = Glyph.of(step).ordinal();
    if (step.thread() > 0 && weight > 0) {
      byThread.computeIfAbsent(step.thread(), k -> new Pyramid()).set(step.number(), (byte) weight);
    }
    for (Event e : step.events()) {
      accesses += e.thread() > 0 && e.kind().access() ? 1 : 0;
    }
  }

  /** The weightiest sign of a thread among the steps from one to another (exclusive), or 0. */
  public int most(int thread, int from, int to) {
    Pyramid pyramid = byThread.get(thread);
    return pyramid == null ? 0 : pyramid.max(from, to);
  }

  /** How many accesses to memory the threads made. */
  public long accesses() {
    return accesses;
  }
}
