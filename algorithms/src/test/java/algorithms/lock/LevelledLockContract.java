package algorithms.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What locks with levels do for a thread that gives them back in the reverse order. */
abstract class LevelledLockContract {

  /** Three locks of one order, of level 0, 1 and 2. */
  abstract LevelledLock[] create();

  @Test
  void from_high_to_low_is_allowed() {
    LevelledLock[] locks = create();
    for (int round = 0; round < 3; round++) {
      locks[2].lock();
      locks[1].lock();
      locks[0].lock();
      locks[0].unlock();
      locks[1].unlock();
      locks[2].unlock();
    }
  }

  @Test
  void from_low_to_high_is_refused_without_waiting() {
    LevelledLock[] locks = create();
    locks[1].lock();
    assertThatThrownBy(locks[2]::lock)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            Thread.currentThread().getName()
                + " holds a lock of level 1 and may not take one of level 2: take higher levels"
                + " first.");
    locks[1].unlock();
    assertThatCode(locks[2]::lock).doesNotThrowAnyException();
  }

  @Test
  void the_same_level_is_refused() {
    LevelledLock[] locks = create();
    locks[1].lock();
    assertThatThrownBy(locks[1]::lock).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_lock_that_the_thread_does_not_hold_cannot_be_given_back() {
    LevelledLock[] locks = create();
    assertThatThrownBy(locks[1]::unlock)
        .isInstanceOf(IllegalMonitorStateException.class)
        .hasMessage(
            Thread.currentThread().getName()
                + " does not hold the lock of level 1, so it cannot unlock it.");
  }

  @Test
  void what_another_thread_holds_does_not_matter() throws Exception {
    LevelledLock[] locks = create();
    locks[0].lock();
    boolean[] taken = new boolean[1];
    Thread other =
        Thread.ofPlatform()
            .start(
                () -> {
                  locks[2].lock();
                  taken[0] = true;
                  locks[2].unlock();
                });
    other.join();
    assertThat(taken).containsExactly(true);
  }
}
