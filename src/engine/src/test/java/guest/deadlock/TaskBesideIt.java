package guest.deadlock;

import heddle.engine.suite.Expect;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

@Expect(reaches = "1", why = "the other thread of the pool runs what the first one waits for")
public class TaskBesideIt {
  public int run() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    int result = pool.submit(() -> pool.submit(() -> 1).get()).get();
    pool.shutdown();
    return result;
  }
}
