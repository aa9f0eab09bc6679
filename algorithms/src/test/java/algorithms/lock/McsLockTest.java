package algorithms.lock;

final class McsLockTest extends SoundMutexContract {

  @Override
  Mutex create() {
    return new McsLock();
  }
}
