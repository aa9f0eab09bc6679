package guest;

import java.util.concurrent.atomic.AtomicInteger;

/** A program under study in which two deposits by different threads are enough to lose one. */
public final class Crowded {
  private final AtomicInteger made = new AtomicInteger();
  private int balance;
  private int visits;

  /** Reads, and then writes. */
  public void deposit() {
    int seen = balance;
    balance = seen + 1;
    made.incrementAndGet();
  }

  /** Has nothing to do with deposits. */
  public void visit() {
    visits++;
  }

  /** Nor has this. */
  public synchronized void greet() {
    visits++;
  }

  /** Whether no deposit was lost. */
  public boolean sound() {
    return made.get() == balance;
  }
}
