package guest.progress;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/** Counters that keep different promises of progress. */
public class Promises {
  private final AtomicInteger count = new AtomicInteger();
  private final AtomicBoolean held = new AtomicBoolean();
  private final ReentrantLock lock = new ReentrantLock();
  private volatile int turn;
  private int plain;

  /** Wait-free: one step. */
  public void add() {
    count.getAndIncrement();
  }

  /** Lock-free: begins anew if another thread was faster. */
  public void addByCas() {
    int seen;
    do {
      seen = count.get();
    } while (!count.compareAndSet(seen, seen + 1));
  }

  /** Obstruction-free: two of them can keep each other from ending. */
  public void claim(int me) {
    do {
      turn = me;
    } while (turn != me);
  }

  /** Blocking: spins while another thread holds a flag. */
  public void addSpinning() {
    while (!held.compareAndSet(false, true)) {
      Thread.onSpinWait();
    }
    plain++;
    held.set(false);
  }

  /** Blocking: waits for a monitor. */
  public synchronized void addInMonitor() {
    plain++;
  }

  /** Blocking: waits for a lock. */
  public void addLocked() {
    lock.lock();
    plain++;
    lock.unlock();
  }

  /** Wait-free: gives up where it would have to wait. */
  public boolean tryAdd() {
    if (!held.compareAndSet(false, true)) {
      return false;
    }
    plain++;
    held.set(false);
    return true;
  }
}
