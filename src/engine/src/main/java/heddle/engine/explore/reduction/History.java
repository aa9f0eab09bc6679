package heddle.engine.explore.reduction;

import heddle.model.reduction.Op;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Happens-before of one execution, and its reversible races: pairs of dependent steps with nothing
 * in between that orders them otherwise. Steps are added at the end and taken back from there, so
 * that executions which begin alike share the beginning; memory is linear in the length.
 *
 * <p>For each location the steps that touch it form a chain, latest first. A step that changes a
 * location looks back as far as the last change, one that reads looks for the last change alone.
 *
 * <p>A monitor makes no race where it is released, since nobody could enter before; what can be
 * overtaken is where the releasing thread had entered.
 */
final class History {
  /** Told of races. */
  interface Races {
    /** Step {@code earlier} could have come after what is being added. */
    void race(int earlier);
  }

  private static final int NONE = -1;

  /** The threads of which all steps come before the one that is added, or null. */
  private IntPredicate afterAll;

  private int size;
  private Op[] ops = new Op[64];
  private int[] turn = new int[64];
  private int[] previous = new int[64];
  private int[] firstEntry = new int[65];

  /** The location of the monitor that a step acts upon, or -1, and the step that entered it. */
  private int[] monitor = new int[64];

  private int[] entered = new int[64];

  /** How often it is held afterwards; {@code -1 - n} of a thread that waits and will hold it n. */
  private int[] holds = new int[64];

  private int threads = 8;
  private int[] clocks = new int[64 * threads];
  private int[] latest = new int[threads];
  private int[] joined = new int[threads];

  // The chains.
  private int[] entryStep = new int[64];
  private int[] entryBefore = new int[64];
  private int[] heads = new int[64];

  // What the step that is being looked at depends on: the step, and whether by its monitor.
  private long[] met = new long[16];
  private int metCount;

  History() {
    Arrays.fill(latest, NONE);
    Arrays.fill(heads, NONE);
  }

  int size() {
    return size;
  }

  Op op(int i) {
    return ops[i];
  }

  /** The last step or answer of a thread, or -1. */
  int latest(int thread) {
    return thread < latest.length ? latest[thread] : NONE;
  }

  /** The step or answer of the same thread before, or -1. */
  int before(int i) {
    return previous[i];
  }

  /** Takes back all but the first steps. */
  void shrink(int newSize) {
    while (size > newSize) {
      size--;
      Op op = ops[size];
      for (int e = firstEntry[size + 1] - 1; e >= firstEntry[size]; e--) {
        heads[op.touches[e - firstEntry[size]] >> 1] = entryBefore[e];
      }
      latest[op.thread] = previous[size];
    }
  }

  /**
   * Adds a step or an answer.
   *
   * @param cause the index of the step without which it could not be, or -1
   * @param itsMonitor the location of the monitor that it acts upon, or -1
   * @param holding how often its thread has entered that monitor afterwards, or {@code -1 - n} if
   *     it waits and will hold it n times again
   * @param races told of the steps that it races with, or null
   */
  void add(Op op, int cause, int itsMonitor, int holding, Races races) {
    reserve(op);
    int i = size;
    ops[i] = op;
    order(op, size - 1, cause, races);
    int before = latest[op.thread];
    previous[i] = before;
    turn[i] = before < 0 ? 1 : turn[before] + 1;
    joined[op.thread] = turn[i];
    System.arraycopy(joined, 0, clocks, i * threads, threads);
    monitor[i] = itsMonitor;
    holds[i] = holding;
    entered[i] = itsMonitor < 0 ? i : whereEntered(i);
    int entry = firstEntry[i];
    for (int touch : op.touches) {
      entryStep[entry] = i;
      entryBefore[entry] = heads[touch >> 1];
      heads[touch >> 1] = entry++;
    }
    firstEntry[i + 1] = entry;
    latest[op.thread] = i;
    size++;
  }

  /** Adds a step that comes only when these threads can do nothing: it is after all their steps. */
  void addAfterAll(Op op, int itsMonitor, int holding, IntPredicate these, Races races) {
    afterAll = these;
    add(op, NONE, itsMonitor, holding, races);
    afterAll = null;
  }

  /** Tells what a step would race with that a thread could have made after step {@code last}. */
  void suppose(Op op, int last, int cause, Races races) {
    reserve(op);
    order(op, last, cause, races);
  }

  /** Where the thread of a step had entered its monitor, if it held it before; or the step. */
  private int whereEntered(int i) {
    int step = lastUse(monitor[i]);
    return step >= 0 && ops[step].thread == ops[i].thread && holds[step] > 0 ? entered[step] : i;
  }

  /** The last step that acted upon a monitor, or -1. */
  private int lastUse(int location) {
    int entry = location < heads.length ? heads[location] : NONE;
    while (entry != NONE && monitor[entryStep[entry]] != location) {
      entry = entryBefore[entry];
    }
    return entry == NONE ? NONE : entryStep[entry];
  }

  /** How often a thread holds the monitor with this location, as of now. */
  int holds(int thread, int location) {
    int step = lastUse(location);
    return step >= 0 && ops[step].thread == thread ? Math.max(0, holds[step]) : 0;
  }

  /** How often a thread held the monitor that it has been waiting for since its last step. */
  int holdsAgain(int thread) {
    int step = latest(thread);
    while (step >= 0 && ops[step].isAnswer()) {
      step = previous[step];
    }
    return step >= 0 && holds[step] < 0 ? -1 - holds[step] : 1;
  }

  private void order(Op op, int last, int cause, Races races) {
    int before = latest(op.thread);
    while (before > last) {
      before = previous[before];
    }
    if (before < 0) {
      Arrays.fill(joined, 0);
    } else {
      System.arraycopy(clocks, before * threads, joined, 0, threads);
    }
    if (cause >= 0) {
      join(cause);
    }
    for (int t = 0; t < threads && afterAll != null; t++) {
      if (latest[t] >= 0 && afterAll.test(t)) {
        join(latest[t]);
      }
    }
    metCount = 0;
    if (op.last) {
      for (int step = 0; step <= last; step++) {
        note(step, step);
      }
    } else {
      for (int touch : op.touches) {
        orderAt(touch, last);
      }
    }
    Arrays.sort(met, 0, metCount);
    for (int i = metCount - 1; i >= 0; i--) {
      if (i > 0 && met[i - 1] >> 32 == met[i] >> 32) {
        continue; // Met by its monitor as well, which cannot be entered before it.
      }
      meet((int) (met[i] >> 32), (int) met[i], op.thread, races);
    }
  }

  private void orderAt(int touch, int last) {
    boolean changes = (touch & 1) != 0;
    int location = touch >> 1;
    for (int entry = heads[location]; entry != NONE; entry = entryBefore[entry]) {
      int step = entryStep[entry];
      if (step <= last) {
        boolean changed = changes(step, location);
        if (changes || changed) {
          note(step, monitor[step] == location ? entered[step] : step);
        }
        if (changed) {
          return;
        }
      }
    }
  }

  private void note(int step, int overtaken) {
    if (!ops[step].isAnswer()) {
      if (metCount == met.length) {
        met = Arrays.copyOf(met, metCount * 2);
      }
      met[metCount++] = (long) step << 32 | overtaken;
    }
  }

  private void meet(int step, int overtaken, int thread, Races races) {
    if (ops[step].thread == thread || happensBefore(step)) {
      return;
    }
    if (races != null && !happensBefore(overtaken)) {
      races.race(overtaken);
    }
    join(step);
  }

  private boolean changes(int step, int location) {
    for (int touch : ops[step].touches) {
      if (touch == (location << 1 | 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean happensBefore(int step) {
    return turn[step] <= joined[ops[step].thread];
  }

  private void join(int step) {
    for (int t = 0, from = step * threads; t < threads; t++) {
      joined[t] = Math.max(joined[t], clocks[from + t]);
    }
  }

  /** Whether a step happens before another, later one, or is it. */
  boolean ordered(int step, int later) {
    return turn[step] <= clocks[later * threads + ops[step].thread];
  }

  /**
   * The sequence that reverses a race: what follows {@code earlier} up to {@code end} (exclusive)
   * without depending on it, and then this operation.
   */
  Op[] reversal(int earlier, int end, Op then) {
    int n = 0;
    for (int i = earlier + 1; i < end; i++) {
      n += ordered(earlier, i) ? 0 : 1;
    }
    Op[] sequence = new Op[n + 1];
    n = 0;
    for (int i = earlier + 1; i < end; i++) {
      if (!ordered(earlier, i)) {
        sequence[n++] = ops[i];
      }
    }
    sequence[n] = then;
    return sequence;
  }

  /** The last step that changes a location among those a reversal keeps, or -1. */
  int lastChange(int location, int earlier) {
    for (int entry = heads[location]; entry != NONE; entry = entryBefore[entry]) {
      int step = entryStep[entry];
      if ((step < earlier || !ordered(earlier, step)) && changes(step, location)) {
        return step;
      }
    }
    return NONE;
  }

  /** How often a location is changed by the steps that a reversal keeps. */
  int changesKept(int location, int earlier) {
    int n = 0;
    int entry = location < heads.length ? heads[location] : NONE;
    for (; entry != NONE; entry = entryBefore[entry]) {
      int step = entryStep[entry];
      n += (step < earlier || !ordered(earlier, step)) && changes(step, location) ? 1 : 0;
    }
    return n;
  }

  /** The first step that touches a location, or -1. */
  int firstTouch(int location) {
    int first = NONE;
    for (int entry = heads[location]; entry != NONE; entry = entryBefore[entry]) {
      first = entryStep[entry];
    }
    return first;
  }

  private void reserve(Op op) {
    if (size + 1 >= ops.length) {
      int n = ops.length * 2;
      ops = Arrays.copyOf(ops, n);
      turn = Arrays.copyOf(turn, n);
      previous = Arrays.copyOf(previous, n);
      firstEntry = Arrays.copyOf(firstEntry, n + 1);
      monitor = Arrays.copyOf(monitor, n);
      entered = Arrays.copyOf(entered, n);
      holds = Arrays.copyOf(holds, n);
      clocks = Arrays.copyOf(clocks, n * threads);
    }
    if (op.thread >= threads) {
      widen(Math.max(op.thread + 1, threads * 2));
    }
    int entries = firstEntry[size] + op.touches.length;
    if (entries > entryStep.length) {
      int n = Math.max(entries, entryStep.length * 2);
      entryStep = Arrays.copyOf(entryStep, n);
      entryBefore = Arrays.copyOf(entryBefore, n);
    }
    for (int touch : op.touches) {
      if (touch >> 1 >= heads.length) {
        int known = heads.length;
        heads = Arrays.copyOf(heads, Math.max((touch >> 1) + 1, known * 2));
        Arrays.fill(heads, known, heads.length, NONE);
      }
    }
  }

  private void widen(int more) {
    int[] wider = new int[ops.length * more];
    for (int i = 0; i < size; i++) {
      System.arraycopy(clocks, i * threads, wider, i * more, threads);
    }
    clocks = wider;
    latest = Arrays.copyOf(latest, more);
    Arrays.fill(latest, threads, more, NONE);
    joined = new int[more];
    threads = more;
  }
}
