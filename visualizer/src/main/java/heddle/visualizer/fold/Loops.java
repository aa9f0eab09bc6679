package heddle.visualizer.fold;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Finds where a thread does the same over and over without a switch: the first and the last time
 * stay, what lies between is one fold. Steps are the same if they do the same at the same place.
 */
final class Loops {
  /** Longer bodies are not looked for. */
  private static final int LONGEST_BODY = 12;

  /** So often at least, so that a fold hides two times or more. */
  private static final int FEWEST_TIMES = 4;

  /** A stretch without a switch is looked at in parts of this length. */
  private static final int PART = 4_096;

  private final Consumer<Fold> found;
  private int[] keys = new int[64];
  private boolean[] changing = new boolean[64];
  private int first;
  private int count;

  Loops(Consumer<Fold> found) {
    this.found = found;
  }

  /**
   * A step goes on where the one before it stopped.
   *
   * @param changes whether it changes anything
   */
  void add(int step, int key, boolean changes) {
    if (count == 0) {
      first = step;
    }
    if (count == keys.length) {
      keys = Arrays.copyOf(keys, 2 * count);
      changing = Arrays.copyOf(changing, 2 * count);
    }
    changing[count] = changes;
    keys[count++] = key;
    if (count == PART) {
      end();
    }
  }

  /** Another thread runs, or something is found. */
  void end() {
    pending(found);
    count = 0;
  }

  /** The loops among the latest steps, which may yet go on. */
  void pending(Consumer<Fold> to) {
    int at = 0;
    while (at < count) {
      int body = body(at);
      if (body == 0) {
        at++;
      } else {
        int times = times(at, body);
        int from = first + at + body;
        int hidden = times - 2;
        String what = "loop ×" + hidden + (idle(at, times * body) ? ", changes nothing" : "");
        to.accept(new Fold(from, from + hidden * body - 1, Fold.Kind.LOOP, what));
        at += times * body;
      }
    }
  }

  /** Whether a thread only looked all the time: it spins. */
  private boolean idle(int at, int steps) {
    for (int i = at; i < at + steps; i++) {
      if (changing[i]) {
        return false;
      }
    }
    return true;
  }

  /** The shortest body that repeats often enough from here on, or 0. */
  private int body(int at) {
    for (int body = 1; body <= LONGEST_BODY && at + FEWEST_TIMES * body <= count; body++) {
      if (times(at, body) >= FEWEST_TIMES) {
        return body;
      }
    }
    return 0;
  }

  private int times(int at, int body) {
    int i = at + body;
    while (i < count && keys[i] == keys[i - body]) {
      i++;
    }
    return (i - at) / body;
  }
}
