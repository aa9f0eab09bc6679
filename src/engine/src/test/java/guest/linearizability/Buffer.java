package guest.linearizability;

/** A buffer for one element: who takes waits until something is there. */
public class Buffer {
  private int content;

  public synchronized void one() {
    content = 7;
    notifyAll();
  }

  public synchronized int two() throws InterruptedException {
    while (content == 0) {
      wait();
    }
    int taken = content;
    content = 0;
    return taken;
  }
}
