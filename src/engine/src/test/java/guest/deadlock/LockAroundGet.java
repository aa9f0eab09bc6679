package guest.deadlock;

import heddle.engine.suite.Expect;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;

@Expect(
    finds = "deadlock",
    why = "the task wants the lock that is held while its result is waited for")
public class LockAroundGet {
  private final ReentrantLock lock = new ReentrantLock();

  public void run() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    lock.lock();
    pool.submit(
            () -> {
              lock.lock();
              lock.unlock();
            })
        .get();
    lock.unlock();
    pool.shutdown();
  }
}
