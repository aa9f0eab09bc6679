package guest.transactions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A small transactional memory: one clock for all, even when nobody commits. What it leaves out
 * makes it wrong in one way each.
 */
class SmallMemory {
  private final AtomicInteger clock = new AtomicInteger();
  private final boolean looksAgain;
  private final boolean checksReads;

  SmallMemory(boolean looksAgain, boolean checksReads) {
    this.looksAgain = looksAgain;
    this.checksReads = checksReads;
  }

  /** A variable. */
  static final class Box {
    volatile int value;

    Box(int value) {
      this.value = value;
    }
  }

  /** An attempt was overtaken. */
  static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  Attempt begin() {
    int now = clock.get();
    return now % 2 == 0 ? new Attempt(now) : null;
  }

  /** An attempt. */
  final class Attempt {
    private final int began;
    private final Map<Box, Integer> writes = new LinkedHashMap<>();

    Attempt(int began) {
      this.began = began;
    }

    int read(Box box) {
      Integer own = writes.get(box);
      if (own != null) {
        return own;
      }
      int value = box.value;
      if (looksAgain && clock.get() != began) {
        throw new Overtaken();
      }
      return value;
    }

    void write(Box box, int value) {
      writes.put(box, value);
    }

    boolean commit() {
      int now = checksReads ? began : clock.get() / 2 * 2;
      if (!clock.compareAndSet(now, now + 1)) {
        return false;
      }
      writes.forEach((box, value) -> box.value = value);
      clock.set(now + 2);
      return true;
    }
  }
}
