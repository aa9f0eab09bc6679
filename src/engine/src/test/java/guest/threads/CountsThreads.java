package guest.threads;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"\"2 of 2, group 1, traces 2\""},
    executions = 1_000,
    strategy = "random",
    why = "the program sees its own threads, those of its groups, and none of the worker's")
public class CountsThreads {
  private final Object lock = new Object();

  public String run() throws InterruptedException {
    ThreadGroup group = new ThreadGroup("mine");
    Thread inGroup = new Thread(group, this::enter, "inside");
    String counted;
    synchronized (lock) {
      Thread[] found = new Thread[10];
      counted = Thread.activeCount() + " of " + Thread.enumerate(found) + ", group ";
      inGroup.start();
      if (Thread.activeCount() == 2) {
        counted = "";
        counted = "2 of " + Thread.enumerate(found) + ", group " + group.activeCount();
      }
      counted += ", traces " + Thread.getAllStackTraces().size();
    }
    inGroup.join();
    return counted;
  }

  private void enter() {
    synchronized (lock) {
      Thread.yield();
    }
  }
}
