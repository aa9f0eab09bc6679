package guest.deadlock;

import heddle.engine.suite.Expect;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@Expect(
    finds = "deadlock",
    why = "both threads of the pool may wait for tasks that only they could run")
public class TwoTasksBehindThemselves {
  public void run() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    Future<Integer> first = pool.submit(() -> pool.submit(() -> 1).get());
    Future<Integer> second = pool.submit(() -> pool.submit(() -> 2).get());
    first.get();
    second.get();
    pool.shutdown();
  }
}
