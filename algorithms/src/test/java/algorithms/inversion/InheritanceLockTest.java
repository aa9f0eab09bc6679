package algorithms.inversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class InheritanceLockTest extends PriorityLockContract {

  @Override
  PriorityLock create() {
    return new InheritanceLock();
  }

  @Test
  void the_holder_runs_with_the_priority_of_the_most_urgent_one_and_has_its_own_back()
      throws Exception {
    InheritanceLock lock = new InheritanceLock();
    int before = Thread.currentThread().getPriority();
    lock.lock(before);
    Thread urgent = waiting(lock, before + 2);
    Thread mostUrgent = waiting(lock, before + 4);
    assertThat(Thread.currentThread().getPriority()).isEqualTo(before + 4);
    assertThat(lock.isInverted()).isFalse();
    mostUrgent.interrupt();
    mostUrgent.join();
    assertThat(Thread.currentThread().getPriority()).isEqualTo(before + 2);
    lock.unlock();
    urgent.join();
    assertThat(Thread.currentThread().getPriority()).isEqualTo(before);
  }

  @Test
  void the_holder_may_not_wait_for_itself() throws Exception {
    InheritanceLock lock = new InheritanceLock();
    lock.lock(5);
    assertThatThrownBy(() -> lock.lock(5)).isInstanceOf(IllegalMonitorStateException.class);
    lock.unlock();
  }
}
