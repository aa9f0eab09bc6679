package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

@Expect(
    reaches = {"1, 1"},
    proved = true,
    why = "a task runs once, whoever of two threads comes to run it")
public class TaskOfTwoThreads {
  private final AtomicInteger runs = new AtomicInteger();
  private final FutureTask<Integer> task = new FutureTask<>(runs::incrementAndGet);

  public int one() throws Exception {
    task.run();
    return task.get();
  }

  public int two() throws Exception {
    task.run();
    return task.get();
  }
}
