package guest.classic;

import heddle.engine.suite.Expect;

/**
 * The Bluetooth driver of Qadeer and Wu, "KISS: keep it simple and sequential", PLDI 2004: an
 * operation must not touch a device that has stopped.
 */
@Expect(
    finds = "exception",
    why = "the device can stop between the question whether it is stopping and the count of users")
public class BluetoothDriver {
  private boolean stopping;
  private boolean stopped;
  private int users = 1;

  public void one() {
    if (stopping) {
      return;
    }
    enter();
    if (stopped) {
      throw new AssertionError("the device has stopped");
    }
    leave();
  }

  public void two() throws InterruptedException {
    stopping = true;
    leave();
    awaitNobody();
    stopped = true;
  }

  private synchronized void enter() {
    users++;
  }

  private synchronized void leave() {
    if (--users == 0) {
      notifyAll();
    }
  }

  private synchronized void awaitNobody() throws InterruptedException {
    while (users > 0) {
      wait();
    }
  }
}
