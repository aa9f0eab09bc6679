package guest.threads;

import heddle.engine.suite.Expect;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;

@Expect(
    reaches = {"3"},
    executions = 1_000,
    strategy = "random",
    why = "a timer ticks until it is cancelled")
public class TimerTicks {
  private int ticks;

  public int run() throws InterruptedException {
    CountDownLatch three = new CountDownLatch(3);
    Timer timer = new Timer("clock", true);
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            ticks++;
            if (three.getCount() == 1) {
              cancel();
            }
            three.countDown();
          }
        },
        1,
        1);
    three.await();
    timer.cancel();
    return ticks;
  }
}
