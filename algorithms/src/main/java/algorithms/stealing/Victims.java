package algorithms.stealing;

import algorithms.deque.StealingDeque;
import java.util.List;

/**
 * From whom one worker steals, and in which order: first from those in its own place, with which it
 * shares a cache, then from the others; in each of the two beginning at random, so that thieves do
 * not all come to the same victim.
 *
 * <p>Not thread-safe: for one thief. The deques are shared.
 *
 * <p><b>Papers:</b> Blumofe and Leiserson, "Scheduling Multithreaded Computations by Work
 * Stealing", JACM 46(5), 1999, for victims at random; Acar, Blelloch, Blumofe, "The Data Locality
 * of Work Stealing", SPAA 2000, for what a theft costs in cache misses.
 */
final class Victims {

  private final List<? extends StealingDeque<Runnable>> near;
  private final List<? extends StealingDeque<Runnable>> far;

  /** The state of the generator (Marsaglia, "Xorshift RNGs", 2003); never 0. */
  private int random;

  /**
   * Victims of one thief.
   *
   * @param near those in its place, without its own
   * @param far all others
   * @param seed any number but 0
   */
  Victims(
      List<? extends StealingDeque<Runnable>> near,
      List<? extends StealingDeque<Runnable>> far,
      int seed) {
    this.near = List.copyOf(near);
    this.far = List.copyOf(far);
    random = seed;
  }

  /** Tries each once; null if nothing was there, or others were faster. */
  Runnable steal() {
    Runnable task = stealFrom(near);
    return task == null ? stealFrom(far) : task;
  }

  private Runnable stealFrom(List<? extends StealingDeque<Runnable>> some) {
    int size = some.size();
    if (size == 0) {
      return null;
    }
    random ^= random << 13;
    random ^= random >>> 17;
    random ^= random << 5;
    int next = Math.floorMod(random, size);
    for (int i = 0; i < size; i++) {
      Runnable task = some.get(next).steal();
      if (task != null) {
        return task;
      }
      next = next + 1 == size ? 0 : next + 1;
    }
    return null;
  }
}
