package guest.threads;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"\"BLOCKED TIMED_WAITING TERMINATED\""},
    executions = 1_000,
    strategy = "random",
    why =
        "who stands before a monitor is blocked, who sleeps is in a timed wait, who ended is that")
public class BlockedState {
  private final Object lock = new Object();

  public String run() throws InterruptedException {
    Thread sleeper = new Thread(BlockedState::sleep);
    String states;
    synchronized (lock) {
      Thread blocked = new Thread(this::enter);
      blocked.start();
      while (blocked.getState() == Thread.State.RUNNABLE) {
        Thread.yield();
      }
      states = blocked.getState().toString();
    }
    sleeper.start();
    while (sleeper.getState() != Thread.State.TIMED_WAITING) {
      Thread.yield();
    }
    states += " " + sleeper.getState();
    sleeper.interrupt();
    sleeper.join();
    return states + " " + sleeper.getState();
  }

  private void enter() {
    synchronized (lock) {
      Thread.yield();
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(Long.MAX_VALUE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
