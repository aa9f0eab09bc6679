package heddle.lab;

import java.util.concurrent.locks.ReentrantReadWriteLock;

/** The JDK's lock, but one that lets nobody overtake, as ours by default. */
final class FairReentrantReadWriteLock extends ReentrantReadWriteLock {
  private static final long serialVersionUID = 1;

  FairReentrantReadWriteLock() {
    super(true);
  }
}
