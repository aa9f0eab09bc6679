package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.Exchanger;

@Expect(reaches = "\"b\", \"a\"", why = "each gets what the other one gives")
public class Exchanged {
  private final Exchanger<String> exchanger = new Exchanger<>();

  public String one() throws InterruptedException {
    return exchanger.exchange("a");
  }

  public String two() throws InterruptedException {
    return exchanger.exchange("b");
  }
}
