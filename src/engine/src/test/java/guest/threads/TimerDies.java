package guest.threads;

import heddle.engine.suite.Expect;
import java.util.Timer;
import java.util.TimerTask;

@Expect(finds = "exception", why = "a task that throws ends its timer")
public class TimerDies {
  public void run() throws InterruptedException {
    Timer timer = new Timer();
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            throw new IllegalStateException("tick");
          }
        },
        1);
    Thread.sleep(5);
    timer.cancel();
  }
}
