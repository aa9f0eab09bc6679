package guest.sampling;

/**
 * SCTBench's reorder: setters write a, then b; the checker fails if it sees a written and b not
 * yet. No setter may have got to its second write, so that with many setters uniform choices all
 * but never get there.
 */
abstract class Reorder {
  private final int setters;
  private int a;
  private int b;
  private boolean seen;

  Reorder(int setters) {
    this.setters = setters;
  }

  void go() throws InterruptedException {
    Thread[] threads = new Thread[setters + 1];
    for (int i = 0; i < setters; i++) {
      threads[i] = new Thread(this::set);
    }
    threads[setters] = new Thread(this::check);
    for (Thread t : threads) {
      t.start();
    }
    for (Thread t : threads) {
      t.join();
    }
    if (seen) {
      throw new AssertionError("a is set and b is not");
    }
  }

  private void set() {
    a = 1;
    b = -1;
  }

  private void check() {
    int seenA = a;
    int seenB = b;
    if (seenA == 1 && seenB == 0) {
      seen = true;
    }
  }
}
