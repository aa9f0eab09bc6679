package guest.threads;

import heddle.engine.suite.Expect;
import java.util.concurrent.locks.LockSupport;

@Expect(
    reaches = {"\"true true slept interrupted true 7\""},
    why = "virtual threads park, sleep, are interrupted, and know who they are")
public class VirtualWaiting {
  private static final ThreadLocal<Integer> LOCAL = ThreadLocal.withInitial(() -> 1);
  private volatile String sleeper = "";
  private volatile String parked = "";
  private volatile int local;

  public String run() throws InterruptedException {
    Thread unstarted = Thread.ofVirtual().unstarted(() -> {});
    boolean isNew = unstarted.getState() == Thread.State.NEW && !unstarted.isAlive();
    Thread sleeps = Thread.startVirtualThread(this::sleep);
    Thread parks = Thread.startVirtualThread(this::park);
    Thread sets =
        Thread.startVirtualThread(
            () -> {
              LOCAL.set(6);
              local = LOCAL.get() + 1;
            });
    parks.interrupt();
    sleeps.join();
    parks.join();
    sets.join();
    return isNew
        + " "
        + (sets.isVirtual() && sets.isDaemon() && sets.getState() == Thread.State.TERMINATED)
        + sleeper
        + parked
        + " "
        + !Thread.currentThread().isInterrupted()
        + " "
        + local;
  }

  private void sleep() {
    try {
      Thread.sleep(10);
      sleeper = " slept";
    } catch (InterruptedException e) {
      sleeper = " woken";
    }
  }

  private void park() {
    while (!Thread.interrupted()) {
      LockSupport.park();
    }
    parked = " interrupted";
  }
}
