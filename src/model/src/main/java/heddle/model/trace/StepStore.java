package heddle.model.trace;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * The steps of a run and of all its beginnings: a run that goes on shares the store of the run that
 * it continues, and only a branch needs one of its own. Thread-safe.
 */
final class StepStore {
  private static final int RECENT = 256;

  private final StepBytes bytes = new StepBytes();
  private final StepCodec codec = new StepCodec(bytes);
  private final StateIndex index = new StateIndex();
  private final Decisions decisions = new Decisions();
  private int[] starts = new int[16];
  private int size;

  /** Steps that were asked for lately, by number modulo {@value #RECENT}. */
  private final Step[] recent = new Step[RECENT];

  private final int[] recentNumber = new int[RECENT];

  /** The list of these steps, in a store of its own unless it is in one already. */
  static List<Step> list(List<Step> steps) {
    return steps instanceof View ? steps : list(steps, List.of());
  }

  /** The list of some steps and more; O(number of the latter) if the former end their store. */
  static List<Step> list(List<Step> steps, List<Step> more) {
    if (steps instanceof View view && view.store.append(view.size, more)) {
      return view.store.new View(view.size + more.size());
    }
    StepStore store = new StepStore();
    store.append(0, steps);
    store.append(steps.size(), more);
    return store.new View(steps.size() + more.size());
  }

  /** The first steps of a list that was made here. */
  static List<Step> prefix(List<Step> steps, int size) {
    return ((View) steps).store.new View(size);
  }

  /** Whether one list is the beginning of the other, as far as can be seen without comparing. */
  static boolean begins(List<Step> beginning, List<Step> whole) {
    View a = (View) beginning;
    View b = (View) whole;
    return a.store == b.store && a.size <= b.size;
  }

  /** The store behind a list that was made here. */
  static StepStore of(List<Step> steps) {
    return ((View) steps).store;
  }

  private synchronized boolean append(int after, List<Step> more) {
    if (after != size) {
      return false;
    }
    for (Step s : more) {
      if (size == starts.length) {
        starts = Arrays.copyOf(starts, size * 2);
      }
      starts[size] = (int) bytes.end();
      codec.write(s, size);
      index.add(size, s);
      decisions.add(s);
      size++;
    }
    return true;
  }

  /** How many bytes the steps take, and where they start. */
  synchronized long bytes() {
    return bytes.end() + 2L * Integer.BYTES * size;
  }

  /** The step at an index. */
  synchronized Step step(int i) {
    int slot = i % RECENT;
    if (recent[slot] == null || recentNumber[slot] != i) {
      bytes.seek(Integer.toUnsignedLong(starts[i]));
      recent[slot] = codec.read(i);
      recentNumber[slot] = i;
    }
    return recent[slot];
  }

  /** The decisions of the first steps. */
  synchronized int[] decisions(int steps) {
    return decisions.ofFirst(steps);
  }

  /** Asks the index, while nothing is added to it. */
  synchronized <T> T ask(Function<StateIndex, T> question) {
    return question.apply(index);
  }

  private final class View extends AbstractList<Step> implements RandomAccess {
    private final StepStore store = StepStore.this;
    private final int size;

    View(int size) {
      this.size = size;
    }

    @Override
    public Step get(int i) {
      if (i < 0 || i >= size) {
        throw new IndexOutOfBoundsException("step " + i + " of " + size);
      }
      return store.step(i);
    }

    @Override
    public int size() {
      return size;
    }
  }
}
