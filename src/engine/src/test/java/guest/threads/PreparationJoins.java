package guest.threads;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"4", "6"},
    executions = 500,
    why = "what is called before may start a thread and wait for it")
public class PreparationJoins {
  private volatile int x;

  public void before() throws InterruptedException {
    Thread t = new Thread(() -> x = 2);
    t.start();
    t.join();
  }

  public void one() {
    x += 2;
  }

  public void two() {
    x += 2;
  }

  public int end() {
    return x;
  }
}
