package guest.choices;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"1", "2"},
    why = "who sleeps longer may still wake up first: the other one may be slow to get a processor")
public class SleepsOfTwoLengths {
  private volatile int last;

  public void one() throws InterruptedException {
    Thread.sleep(10);
    last = 1;
  }

  public void two() throws InterruptedException {
    Thread.sleep(1_000);
    last = 2;
  }

  public int end() {
    return last;
  }
}
