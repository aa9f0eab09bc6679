package guest.choices;

import heddle.engine.suite.Expect;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

@Expect(
    reaches = {"\"pool-1-thread-1 pool-2-thread-1 Timer-0\""},
    executions = 300,
    why =
        "the JDK numbers pools and timers from the beginning in every run, and counts nothing of"
            + " the runs before")
public class NumbersOfPools {
  public String run() throws Exception {
    String names = name() + " " + name();
    Timer timer = new Timer();
    BlockingQueue<String> answer = new ArrayBlockingQueue<>(1);
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            answer.add(Thread.currentThread().getName());
          }
        },
        0);
    String third = answer.take();
    timer.cancel();
    return names + " " + third;
  }

  private static String name() throws Exception {
    try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
      return pool.submit(() -> Thread.currentThread().getName()).get();
    }
  }
}
