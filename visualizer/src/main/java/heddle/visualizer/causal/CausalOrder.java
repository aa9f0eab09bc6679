package heddle.visualizer.causal;

import heddle.model.trace.Step;
import heddle.model.trace.Trace;
import heddle.visualizer.causal.Arrow.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The steps of a run in layers: a step stands below all that it depends on and as high as it can
 * (longest path), so steps of one layer do not depend on each other. It depends on the step before
 * of its own thread and on those that {@link Causes} names. Layers count from 1; the preparation
 * and the final part, which have no thread, stand in layer 0. Used by one thread at a time.
 */
public final class CausalOrder {
  private static final Kind[] KINDS = Kind.values();

  private final Causes causes = new Causes();
  private final Map<Integer, Integer> latest = new HashMap<>();
  private Trace trace;
  private int[] layers = new int[16];
  private int[] previous = new int[16];
  private int[] next = new int[16];
  private int[] firstArrow = new int[17];
  private int[] arrowFrom = new int[16];
  private byte[] arrowKind = new byte[16];
  private int steps;
  private int deepest;
  private int[] layerStart;
  private int[] byLayer;
  private int[] outStart;
  private int[] outgoing;

  private CausalOrder(Trace trace) {
    extend(trace);
  }

  /** Works it out; O(number of steps and arrows). */
  public static CausalOrder of(Trace trace) {
    return new CausalOrder(trace);
  }

  /** The run. */
  public Trace trace() {
    return trace;
  }

  /** Whether the other run is this one, or begins with it. */
  public boolean goesOnTo(Trace other) {
    return trace.begins(other) && steps == trace.steps().size();
  }

  /** Adds what a longer run has behind this one. */
  public void extend(Trace longer) {
    trace = longer;
    for (Step step : longer.steps().subList(steps, longer.steps().size())) {
      add(step);
    }
    layerStart = new int[deepest + 3];
    byLayer = new int[steps];
    group(layers, steps, layerStart, byLayer);
    outStart = new int[steps + 2];
    outgoing = new int[firstArrow[steps]];
    group(arrowFrom, firstArrow[steps], outStart, outgoing);
  }

  private void add(Step step) {
    room();
    int layer = step.thread() == 0 ? 0 : 1;
    previous[steps] = -1;
    next[steps] = -1;
    if (step.thread() > 0) {
      Integer before = latest.put(step.thread(), steps);
      if (before != null) {
        previous[steps] = before;
        next[before] = steps;
        layer = layers[before] + 1;
      }
    }
    int end = firstArrow[steps];
    for (Arrow a : causes.of(step)) {
      if (end == arrowFrom.length) {
        arrowFrom = Arrays.copyOf(arrowFrom, 2 * end);
        arrowKind = Arrays.copyOf(arrowKind, 2 * end);
      }
      arrowFrom[end] = a.from();
      arrowKind[end] = (byte) a.kind().ordinal();
      layer = Math.max(layer, layers[a.from()] + 1);
      end++;
    }
    layers[steps] = layer;
    deepest = Math.max(deepest, layer);
    firstArrow[++steps] = end;
  }

  private void room() {
    if (steps == layers.length) {
      layers = Arrays.copyOf(layers, 2 * steps);
      previous = Arrays.copyOf(previous, 2 * steps);
      next = Arrays.copyOf(next, 2 * steps);
      firstArrow = Arrays.copyOf(firstArrow, 2 * steps + 1);
    }
  }

  /** Sorts the numbers below count by their key; start[k] is where those of key k begin. */
  private static void group(int[] keys, int count, int[] start, int[] sorted) {
    for (int i = 0; i < count; i++) {
      start[keys[i] + 1]++;
    }
    for (int k = 1; k < start.length; k++) {
      start[k] += start[k - 1];
    }
    int[] at = start.clone();
    for (int i = 0; i < count; i++) {
      sorted[at[keys[i]]++] = i;
    }
  }

  /** The number of the deepest layer; 0 if no thread has taken a step. */
  int deepest() {
    return deepest;
  }

  /** The layer of a step. */
  int layer(int step) {
    return layers[step];
  }

  /** The steps of a layer in order, at most one of each thread. */
  List<Integer> layerSteps(int layer) {
    return Arrays.stream(byLayer, layerStart[layer], layerStart[layer + 1]).boxed().toList();
  }

  /** The step before of the same thread, or -1. */
  public int previous(int step) {
    return previous[step];
  }

  /** The next step of the same thread, or -1. */
  public int next(int step) {
    return next[step];
  }

  /** What the step depends on in other threads. */
  public List<Arrow> into(int step) {
    List<Arrow> arrows = new ArrayList<>();
    for (int i = firstArrow[step]; i < firstArrow[step + 1]; i++) {
      arrows.add(new Arrow(arrowFrom[i], step, KINDS[arrowKind[i]]));
    }
    return arrows;
  }

  /** What depends on the step in other threads. */
  public List<Arrow> outOf(int step) {
    List<Arrow> arrows = new ArrayList<>();
    for (int i = outStart[step]; i < outStart[step + 1]; i++) {
      int arrow = outgoing[i];
      arrows.add(new Arrow(step, target(arrow), KINDS[arrowKind[arrow]]));
    }
    return arrows;
  }

  /** The same as {@link #into} without those that tell an order that follows from the rest. */
  public List<Arrow> needed(int step) {
    List<Arrow> all = into(step);
    if (all.stream().noneMatch(a -> a.kind().orderOnly())) {
      return all;
    }
    BitSet implied = previous[step] < 0 ? new BitSet() : past(previous[step]);
    all.forEach(a -> implied.or(past(a.from())));
    return all.stream().filter(a -> !a.kind().orderOnly() || !implied.get(a.from())).toList();
  }

  /** The same as {@link #outOf} without those that tell an order that follows from the rest. */
  public List<Arrow> neededOutOf(int step) {
    List<Arrow> all = outOf(step);
    if (all.stream().noneMatch(a -> a.kind().orderOnly())) {
      return all;
    }
    BitSet future = future(step);
    return all.stream().filter(a -> !a.kind().orderOnly() || !otherwise(a, future)).toList();
  }

  /** Whether the end of an arrow depends on its beginning in another way too. */
  private boolean otherwise(Arrow arrow, BitSet future) {
    int end = arrow.to();
    return previous[end] >= 0 && future.get(previous[end])
        || into(end).stream().anyMatch(other -> future.get(other.from()));
  }

  /** All steps that this one depends on, by way of others too. */
  public BitSet past(int step) {
    BitSet past = new BitSet(step);
    BitSet open = new BitSet(step + 1);
    open.set(step);
    for (int at = step; at >= 0; at = open.previousSetBit(at - 1)) {
      int before = previous[at];
      if (before >= 0) {
        past.set(before);
        open.set(before);
      }
      for (int i = firstArrow[at]; i < firstArrow[at + 1]; i++) {
        past.set(arrowFrom[i]);
        open.set(arrowFrom[i]);
      }
    }
    return past;
  }

  /** All steps that depend on this one, by way of others too. */
  public BitSet future(int step) {
    BitSet reached = new BitSet(steps);
    reached.set(step);
    for (int at = step + 1; at < steps; at++) {
      boolean depends = previous[at] >= 0 && reached.get(previous[at]);
      for (int i = firstArrow[at]; i < firstArrow[at + 1] && !depends; i++) {
        depends = reached.get(arrowFrom[i]);
      }
      reached.set(at, depends);
    }
    reached.clear(step);
    return reached;
  }

  /** The step at which an arrow ends: the last one whose arrows begin at or before it. */
  private int target(int arrow) {
    int low = 0;
    int high = steps - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (firstArrow[middle] <= arrow) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
