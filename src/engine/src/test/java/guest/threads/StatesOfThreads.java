package guest.threads;

import heddle.engine.suite.Expect;
import java.util.concurrent.locks.LockSupport;

@Expect(
    reaches = {"\"NEW false\"", "\"WAITING true\"", "\"RUNNABLE true\""},
    executions = 2_000,
    strategy = "random",
    why = "a parked thread waits, one that has yet to park runs, one not started is new")
public class StatesOfThreads {
  private volatile boolean go;
  private final Thread parks =
      new Thread(
          () -> {
            while (!go) {
              LockSupport.park();
            }
          });

  public void one() throws InterruptedException {
    parks.start();
  }

  public String two() {
    Thread.State state = parks.getState();
    boolean alive = parks.isAlive();
    if (!alive && state == Thread.State.NEW || alive && state != Thread.State.NEW) {
      return state + " " + alive;
    }
    return "NEW false";
  }

  public void end() {
    go = true;
    LockSupport.unpark(parks);
  }
}
