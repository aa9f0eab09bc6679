package algorithms.inversion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class BrokenPriorityLockTest extends PriorityLockContract {

  @Override
  PriorityLock create() {
    return new BrokenPriorityLock();
  }

  @Test
  void an_urgent_thread_waits_for_one_that_is_not() throws Exception {
    BrokenPriorityLock lock = new BrokenPriorityLock();
    lock.lock(1);
    Thread urgent = waiting(lock, 9);
    assertThat(lock.isInverted()).isTrue();
    lock.unlock();
    urgent.join();
  }
}
