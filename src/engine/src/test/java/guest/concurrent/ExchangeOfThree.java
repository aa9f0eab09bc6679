package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.Exchanger;

@Expect(finds = "deadlock", why = "two exchange, and the third one waits for ever")
public class ExchangeOfThree {
  private final Exchanger<String> exchanger = new Exchanger<>();

  public void one() throws InterruptedException {
    exchanger.exchange("a");
  }

  public void two() throws InterruptedException {
    exchanger.exchange("b");
  }

  public void three() throws InterruptedException {
    exchanger.exchange("c");
  }
}
