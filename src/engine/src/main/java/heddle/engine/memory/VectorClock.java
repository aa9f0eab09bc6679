package heddle.engine.memory;

import java.util.Arrays;

/**
 * How much of each thread happens before a point: the number of its stretches, by the thread's
 * number. Grows as threads come. Not thread-safe.
 *
 * <p>The times of the first threads stand in an array; those of further threads in chunks, which
 * clocks that know the same of these threads have in common until one of them learns more. So ten
 * thousand threads that one has started cost little more than ten thousand chunks, and not the
 * square of their number.
 */
public final class VectorClock {
  private static final int NEAR = 32;
  private static final int CHUNK = 32;

  /** Times of successive threads. Only its owner may change them; without one nobody may. */
  private static final class Chunk {
    final int[] times;
    VectorClock owner;

    Chunk(int[] times, VectorClock owner) {
      this.times = times;
      this.owner = owner;
    }

    /** Whether none of its times is later than there. */
    boolean within(Chunk other) {
      for (int i = 0; i < CHUNK; i++) {
        if (times[i] > other.times[i]) {
          return false;
        }
      }
      return true;
    }

    Chunk shared() {
      owner = null;
      return this;
    }
  }

  private static final Chunk[] NONE = {};

  private int[] near = new int[8];
  private Chunk[] far = NONE;

  /** The time of a thread, 0 if nothing of it happens before. */
  public int get(int thread) {
    if (thread < NEAR) {
      return thread < near.length ? near[thread] : 0;
    }
    int c = (thread - NEAR) / CHUNK;
    return c < far.length && far[c] != null ? far[c].times[(thread - NEAR) % CHUNK] : 0;
  }

  /** The next stretch of this thread begins. */
  void tick(int thread) {
    if (thread < NEAR) {
      reserveNear(thread + 1);
      near[thread]++;
      return;
    }
    int c = (thread - NEAR) / CHUNK;
    reserveFar(c + 1);
    own(c).times[(thread - NEAR) % CHUNK]++;
  }

  private Chunk own(int c) {
    Chunk chunk = far[c];
    if (chunk == null) {
      far[c] = new Chunk(new int[CHUNK], this);
    } else if (chunk.owner != this) {
      far[c] = new Chunk(chunk.times.clone(), this);
    }
    return far[c];
  }

  /** What happens before the other point happens before this one too. */
  void join(VectorClock other) {
    if (other == null || other == this) {
      return;
    }
    int[] theirs = other.near;
    reserveNear(theirs.length);
    for (int i = 0; i < theirs.length; i++) {
      if (theirs[i] > near[i]) {
        near[i] = theirs[i];
      }
    }
    reserveFar(other.far.length);
    for (int c = 0; c < other.far.length; c++) {
      if (other.far[c] != null && other.far[c] != far[c]) {
        join(c, other.far[c]);
      }
    }
  }

  private void join(int c, Chunk theirs) {
    Chunk mine = far[c];
    if (mine == null || mine.within(theirs)) {
      far[c] = theirs.shared();
    } else if (!theirs.within(mine)) {
      int[] times = own(c).times;
      for (int i = 0; i < CHUNK; i++) {
        times[i] = Math.max(times[i], theirs.times[i]);
      }
    }
  }

  private void reserveNear(int threads) {
    if (threads > near.length) {
      near = Arrays.copyOf(near, NEAR);
    }
  }

  /** Exactly so many: clocks that join each other must not outgrow each other by turns. */
  private void reserveFar(int chunks) {
    if (chunks > far.length) {
      far = Arrays.copyOf(far, chunks);
    }
  }

  /** Nothing happens before. */
  void clear() {
    Arrays.fill(near, 0);
    far = NONE;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(Arrays.toString(near));
    for (Chunk c : far) {
      text.append(c == null ? "-" : Arrays.toString(c.times));
    }
    return text.toString();
  }
}
