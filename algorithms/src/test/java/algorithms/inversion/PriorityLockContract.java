package algorithms.inversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import algorithms.Together;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What both locks do: they exclude, and refuse misuse. */
@Timeout(60) // against a hang; nothing here is a statement about speed
abstract class PriorityLockContract {

  abstract PriorityLock create();

  /** Starts a thread that takes the lock with this priority, and waits until it is parked there. */
  static Thread waiting(PriorityLock lock, int priority) {
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  try {
                    lock.lock(priority);
                    lock.unlock();
                  } catch (InterruptedException asMeant) {
                    Thread.currentThread().interrupt();
                  }
                });
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    return thread;
  }

  @Test
  void one_thread_at_a_time_is_in() throws Exception {
    PriorityLock lock = create();
    int[] count = new int[1];
    Together.run(
        4,
        thread -> {
          for (int i = 0; i < 500; i++) {
            lock.lock(3 + (thread + i) % 3);
            count[0]++;
            lock.unlock();
          }
          return null;
        });
    assertThat(count[0]).isEqualTo(2_000);
    assertThat(lock.isInverted()).isFalse();
  }

  @Test
  void who_does_not_hold_it_cannot_give_it_back() {
    assertThatThrownBy(create()::unlock)
        .isInstanceOf(IllegalMonitorStateException.class)
        .hasMessage(
            Thread.currentThread().getName() + " does not hold this lock, so it cannot unlock it.");
  }

  @Test
  void who_is_interrupted_waits_no_longer() throws Exception {
    PriorityLock lock = create();
    lock.lock(1);
    Thread other = waiting(lock, 9);
    other.interrupt();
    other.join();
    assertThat(lock.isInverted()).isFalse();
    lock.unlock();
    lock.lock(1);
  }
}
