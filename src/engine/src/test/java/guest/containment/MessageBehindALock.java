package guest.containment;

import heddle.engine.suite.Expect;

@Expect(
    finds = "exception",
    executions = 200,
    why = "the text of an exception is read past a monitor that another thread holds for ever")
public class MessageBehindALock {
  private static final Object LOCK = new Object();

  public void one() throws InterruptedException {
    synchronized (LOCK) {
      Thread.currentThread().join();
    }
  }

  public void two() {
    throw new Guarded();
  }

  private static final class Guarded extends RuntimeException {
    private static final long serialVersionUID = 1;

    @Override
    public String getMessage() {
      synchronized (LOCK) {
        return "guarded";
      }
    }
  }
}
