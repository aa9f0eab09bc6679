package algorithms.lock;

final class BackoffLockTest extends SoundMutexContract {

  @Override
  Mutex create() {
    return new BackoffLock();
  }
}
