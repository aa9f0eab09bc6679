package guest.sampling;

/**
 * SCTBench's twostage: writers set the two parts of a pair under two locks, one after the other; a
 * reader between the two stages of the first writer sees a pair that does not belong together.
 */
abstract class TwoStage {
  private final int writers;
  private final Object first = new Object();
  private final Object second = new Object();
  private int one;
  private int two;
  private boolean torn;

  TwoStage(int writers) {
    this.writers = writers;
  }

  void go() throws InterruptedException {
    Thread[] threads = new Thread[writers + 1];
    for (int i = 0; i < writers; i++) {
      threads[i] = new Thread(this::write);
    }
    threads[writers] = new Thread(this::read);
    for (Thread t : threads) {
      t.start();
    }
    for (Thread t : threads) {
      t.join();
    }
    if (torn) {
      throw new AssertionError("the second stage was not there yet");
    }
  }

  private void write() {
    synchronized (first) {
      one = 1;
    }
    synchronized (second) {
      two = one + 1;
    }
  }

  private void read() {
    int seen;
    synchronized (first) {
      seen = one;
    }
    if (seen == 0) {
      return;
    }
    synchronized (second) {
      if (two != seen + 1) {
        torn = true;
      }
    }
  }
}
