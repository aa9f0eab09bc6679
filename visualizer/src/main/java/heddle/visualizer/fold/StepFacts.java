package heddle.visualizer.fold;

import heddle.model.trace.Event;
import heddle.model.trace.EventKind;
import heddle.model.trace.Step;
import java.util.Arrays;

/** Who did what to which object, for every step, 7 bytes each: so a filter need read no steps. */
public final class StepFacts {
  private static final EventKind[] KINDS = EventKind.values();

  private char[] threads = new char[256];
  private int[] objects = new int[256];
  private byte[] kinds = new byte[256];
  private int count;

  /** Notes one more step. */
  public void add(Step step) {
    if (count == threads.length) {
      threads = Arrays.copyOf(threads, 2 * count);
      objects = Arrays.copyOf(objects, 2 * count);
      kinds = Arrays.copyOf(kinds, 2 * count);
    }
    Event e = step.event();
    threads[count] = (char) step.thread();
    objects[count] = e == null ? 0 : e.object();
    kinds[count] = (byte) (e == null ? -1 : e.kind().ordinal());
    count++;
  }

  int count() {
    return count;
  }

  /** Who took the step. */
  public int thread(int step) {
    return threads[step];
  }

  /** The object that it acted upon, or 0. */
  public int object(int step) {
    return objects[step];
  }

  /** What it did, or {@code null} if nothing can be seen of it. */
  public EventKind kind(int step) {
    return kinds[step] < 0 ? null : KINDS[kinds[step]];
  }
}
