package guest.closed;

/** A queue of two places whose calls are synchronized, and one that is not. */
public class Box {
  private final int[] items = new int[2];
  private int count;

  public synchronized void put(int item) throws InterruptedException {
    while (count == items.length) {
      wait();
    }
    items[count++] = item;
    notifyAll();
  }

  public synchronized int take() throws InterruptedException {
    while (count == 0) {
      wait();
    }
    notifyAll();
    return items[--count];
  }

  public void addTwice() {
    addOne();
    addOne();
  }

  private void addOne() {
    count = count + 1;
  }

  public int count() {
    return count;
  }
}
