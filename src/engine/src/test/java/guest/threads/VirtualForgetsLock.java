package guest.threads;

import heddle.engine.suite.Expect;
import java.util.concurrent.locks.ReentrantLock;

@Expect(
    finds = "deadlock",
    why = "a virtual thread ends with a lock that it never gives back, and another needs it")
public class VirtualForgetsLock {
  private final ReentrantLock lock = new ReentrantLock();

  public void run() throws InterruptedException {
    Thread forgets = Thread.startVirtualThread(lock::lock);
    Thread needs = Thread.startVirtualThread(lock::lock);
    forgets.join();
    needs.join();
  }
}
