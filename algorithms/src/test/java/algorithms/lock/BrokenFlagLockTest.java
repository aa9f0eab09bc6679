package algorithms.lock;

/** No two threads at once: that they ruin it is shown under control, and would be luck here. */
final class BrokenFlagLockTest extends MutexContract {

  @Override
  Mutex create() {
    return new BrokenFlagLock();
  }
}
