package guest.classic;

import heddle.engine.suite.Expect;

/** The corrected driver: a user is counted before it asks whether the device is stopping. */
@Expect(
    reaches = "true",
    strategy = "exhaustive",
    proved = true,
    keys = "\"choices\": {\"spuriousWakeups\": 0}",
    why = "who is counted and sees that the device is not stopping, is waited for")
public class BluetoothDriverCountsFirst {
  private boolean stopping;
  private boolean stopped;
  private int users = 1;

  public void one() {
    enter();
    if (!stopping() && stopped()) {
      throw new AssertionError("the device has stopped");
    }
    leave();
  }

  public void two() throws InterruptedException {
    stop();
    leave();
    awaitNobody();
  }

  public boolean end() {
    return stopped;
  }

  private synchronized boolean stopping() {
    return stopping;
  }

  private synchronized boolean stopped() {
    return stopped;
  }

  private synchronized void stop() {
    stopping = true;
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
    stopped = true;
  }
}
