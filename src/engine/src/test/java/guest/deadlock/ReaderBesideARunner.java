package guest.deadlock;

import heddle.engine.suite.Expect;
import java.util.concurrent.locks.ReentrantReadWriteLock;

@Expect(
    finds = "deadlock",
    strategy = "random",
    executions = 100,
    steps = 300,
    why = "a writer waits for a reader, and that for the writer, though a third one never ends")
public class ReaderBesideARunner {
  private final Object a = new Object();
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private int x;
  private int rounds;

  public void one() {
    synchronized (a) {
      lock.writeLock().lock();
      x++;
      lock.writeLock().unlock();
    }
  }

  public void two() {
    lock.readLock().lock();
    synchronized (a) {
      x++;
    }
    lock.readLock().unlock();
  }

  public void three() {
    while (rounds >= 0) {
      rounds++;
    }
  }
}
