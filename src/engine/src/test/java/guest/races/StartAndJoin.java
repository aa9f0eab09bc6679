package guest.races;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"3"},
    keys = "\"checks\": [\"data-race\"]",
    why = "start comes before all that the thread does, join after it")
public class StartAndJoin {
  private int x;

  public int run() throws InterruptedException {
    x = 1;
    Thread t = new Thread(() -> x += 2);
    t.start();
    t.join();
    return x;
  }
}
