package guest.basics;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"1", "2"},
    proved = true,
    why = "the same lost update by threads that the program makes itself")
public class OwnThreads {
  private volatile int x;

  public int run() throws InterruptedException {
    Thread a = new Thread(() -> x++);
    Thread b = new Thread(() -> x++);
    a.start();
    b.start();
    a.join();
    b.join();
    return x;
  }
}
