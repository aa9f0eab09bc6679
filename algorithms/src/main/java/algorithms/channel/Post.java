package algorithms.channel;

import java.util.concurrent.atomic.AtomicInteger;

/** Letters that one thread posts and another one carries, until the post office closes. */
abstract class Post {

  private final Channel<String> box;
  private final AtomicInteger accepted = new AtomicInteger();
  private final AtomicInteger carried = new AtomicInteger();

  Post(Channel<String> box) {
    this.box = box;
  }

  /**
   * Posts two letters and closes the box.
   *
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public final void postTwo() throws InterruptedException {
    for (String letter : new String[] {"one", "two"}) {
      if (box.send(letter)) {
        accepted.incrementAndGet();
      }
    }
    box.close();
  }

  /**
   * Carries letters until the box is closed and empty.
   *
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public final void carryAll() throws InterruptedException {
    while (box.receive() != null) {
      carried.incrementAndGet();
    }
  }

  /**
   * Returns how many letters were accepted and not carried; for when both have ended.
   *
   * @return 0, if none is lost
   */
  public final int lost() {
    return accepted.get() - carried.get();
  }
}
