package guest.races;

import heddle.engine.suite.Expect;

@Expect(
    finds = "data-race",
    keys = "\"checks\": [\"data-race\"]",
    why = "what is written after start is not ordered before the thread")
public class WriteAfterStart {
  private int x;

  public void run() throws InterruptedException {
    Thread t = new Thread(() -> System.out.print(x > 1 ? "" : ""));
    t.start();
    x = 1;
    t.join();
  }
}
