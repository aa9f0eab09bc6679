package algorithms.lock;

final class TicketLockTest extends SoundMutexContract {

  @Override
  Mutex create() {
    return new TicketLock();
  }
}
