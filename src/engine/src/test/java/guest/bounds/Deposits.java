package guest.bounds;

import java.util.concurrent.atomic.AtomicInteger;

/** Deposits of which two at the same time lose one; three steps each. */
public class Deposits {
  private final AtomicInteger made = new AtomicInteger();
  private int balance;

  public void deposit() {
    int seen = balance;
    balance = seen + 1;
    made.incrementAndGet();
  }

  public boolean sound() {
    return made.get() == balance;
  }
}
