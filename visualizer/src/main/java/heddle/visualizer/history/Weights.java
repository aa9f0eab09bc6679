package heddle.visualizer.history;

import heddle.model.trace.Event;
import heddle.model.trace.Step;
import heddle.visualizer.fold.StepFacts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The sign of every step, by thread, and how many accesses to memory there were. */
public final class Weights {
  /** So many steps are one in the pyramids of threads; a few at the ends are looked at. */
  private static final int BLOCK_BITS = 5;

  private final Map<Integer, Pyramid> byThread = new HashMap<>();
  private final StepFacts facts;
  private byte[] signs = new byte[256];
  private int steps;
  private long accesses;

  /** Asks these facts, which know each step when it is asked for, whose a step is. */
  Weights(StepFacts facts) {
    this.facts = facts;
  }

  void add(Step step) {
    int weight = Glyph.of(step).ordinal();
    if (steps == signs.length) {
      signs = Arrays.copyOf(signs, 2 * steps);
    }
    signs[steps++] = (byte) weight;
    if (step.thread() > 0 && weight > 0) {
      byThread
          .computeIfAbsent(step.thread(), k -> new Pyramid())
          .set(step.number() >> BLOCK_BITS, (byte) weight);
    }
    for (Event e : step.events()) {
      accesses += e.thread() > 0 && e.kind().access() ? 1 : 0;
    }
  }

  /** The weightiest sign of a thread among the steps from one to another (exclusive), or 0. */
  public int most(int thread, int from, int to) {
    Pyramid pyramid = byThread.get(thread);
    if (pyramid == null) {
      return 0;
    }
    int low = Math.max(0, from);
    int high = Math.min(to, steps);
    int firstWhole = (low + (1 << BLOCK_BITS) - 1) >> BLOCK_BITS;
    int endWhole = high >> BLOCK_BITS;
    if (firstWhole >= endWhole) {
      return most(thread, low, high, 0);
    }
    int most = pyramid.max(firstWhole, endWhole);
    most = most(thread, low, firstWhole << BLOCK_BITS, most);
    return most(thread, endWhole << BLOCK_BITS, high, most);
  }

  private int most(int thread, int from, int to, int atLeast) {
    int most = atLeast;
    for (int step = from; step < to; step++) {
      if (signs[step] > most && facts.thread(step) == thread) {
        most = signs[step];
      }
    }
    return most;
  }

  /** How many accesses to memory the threads made. */
  public long accesses() {
    return accesses;
  }
}
