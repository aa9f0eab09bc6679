package guest.threads;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"\"true true false\""},
    executions = 500,
    why = "a new thread keeps the interrupt until it runs, and an ended one is left alone")
public class InterruptNewAndEnded {
  private volatile String seen = "";

  public String run() throws InterruptedException {
    Thread t = new Thread(() -> seen = Thread.interrupted() + " " + !Thread.interrupted());
    t.interrupt();
    t.start();
    t.join();
    t.interrupt();
    return seen + " " + t.isAlive();
  }
}
