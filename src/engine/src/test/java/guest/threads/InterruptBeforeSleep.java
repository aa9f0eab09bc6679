package guest.threads;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"\"sleep wait join await take lock park\""},
    executions = 200,
    why = "who is interrupted already is thrown out of all that waits, and park returns")
public class InterruptBeforeSleep {
  private final Object monitor = new Object();
  private String thrown = "";

  interface Waiting {
    void go() throws InterruptedException;
  }

  public String run() {
    Thread self = Thread.currentThread();
    attempt("sleep", () -> Thread.sleep(1));
    attempt(" wait", this::await);
    Thread running = new Thread(this::idle);
    running.start();
    attempt(" join", running::join);
    attempt(" await", () -> new java.util.concurrent.CountDownLatch(1).await());
    attempt(" take", () -> new java.util.concurrent.LinkedBlockingQueue<Integer>().take());
    attempt(" lock", () -> new java.util.concurrent.locks.ReentrantLock().lockInterruptibly());
    self.interrupt();
    java.util.concurrent.locks.LockSupport.park();
    thrown += Thread.interrupted() ? " park" : "";
    synchronized (monitor) {
      monitor.notifyAll();
    }
    running.interrupt();
    return thrown;
  }

  private void attempt(String name, Waiting waiting) {
    Thread.currentThread().interrupt();
    try {
      waiting.go();
    } catch (InterruptedException e) {
      thrown += Thread.currentThread().isInterrupted() ? "" : name;
    }
  }

  private void await() throws InterruptedException {
    synchronized (monitor) {
      monitor.wait();
    }
  }

  private void idle() {
    try {
      Thread.sleep(Long.MAX_VALUE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
