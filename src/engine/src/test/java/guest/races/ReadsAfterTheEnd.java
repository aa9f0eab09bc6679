package guest.races;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"0", "1"},
    keys = "\"checks\": [\"data-race\"]",
    why = "who learns by isAlive that a thread has ended sees all that it did (JLS 17.4.4)")
public class ReadsAfterTheEnd {
  private int x;

  public int run() {
    Thread t = new Thread(() -> x = 1);
    t.start();
    return t.isAlive() ? 0 : x;
  }
}
