package heddle.engine.execution;

import java.util.Arrays;

/** The objects that the threads of a run have made, in the order of making. */
public final class Creations {
  private Object[] objects = new Object[64];
  private int[] threads = new int[64];
  private int count;

  void startAnew() {
    Arrays.fill(objects, 0, count, null);
    count = 0;
  }

  void add(Object object, int thread) {
    if (count == objects.length) {
      objects = Arrays.copyOf(objects, count * 2);
      threads = Arrays.copyOf(threads, count * 2);
    }
    objects[count] = object;
    threads[count++] = thread;
  }

  /** How many there are so far. */
  public int count() {
    return count;
  }

  /** An object, by its number from 0. */
  public Object object(int i) {
    return objects[i];
  }

  /** The number of the thread that made an object. */
  public int thread(int i) {
    return threads[i];
  }
}
