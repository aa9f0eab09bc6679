package guest;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** What the world decides: interrupts, random numbers, weak compare-and-sets, wake-ups. */
public final class Choosing {
  private final AtomicInteger value = new AtomicInteger();

  /** Waits for a notify that never comes. */
  public synchronized String waits() {
    try {
      wait();
      return "woken";
    } catch (InterruptedException e) {
      return "interrupted";
    }
  }

  /** Adds a number below 4. */
  public int draws() {
    value.get();
    int one = ThreadLocalRandom.current().nextInt(4);
    return value.addAndGet(one);
  }

  /** Tries once, and has its attempt told. */
  public String tries() {
    return attempt(1) ? "won" : "lost";
  }

  private boolean attempt(int update) {
    return value.weakCompareAndSetVolatile(0, update);
  }
}
