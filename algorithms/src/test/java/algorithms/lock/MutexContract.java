package algorithms.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every mutex does for threads that do not get into each other's way, the broken included. */
@Timeout(60) // against a hang; nothing here is a statement about speed
abstract class MutexContract {

  abstract Mutex create();

  @Test
  void it_can_be_taken_and_given_back_again_and_again() {
    Mutex mutex = create();
    for (int i = 0; i < 1_000; i++) {
      mutex.lock();
      mutex.unlock();
      assertThat(mutex.tryLock()).isTrue();
      mutex.unlock();
    }
  }

  @Test
  void a_try_fails_while_the_lock_is_held_and_leaves_it_held() throws Exception {
    Mutex mutex = create();
    mutex.lock();
    assertThat(mutex.tryLock()).isFalse();
    Thread other = Thread.ofPlatform().start(() -> assertThat(mutex.tryLock()).isFalse());
    other.join();
    mutex.unlock();
    assertThat(mutex.tryLock()).isTrue();
  }

  @Test
  void a_lock_that_nobody_holds_cannot_be_given_back() {
    Mutex mutex = create();
    assertThatThrownBy(mutex::unlock)
        .isInstanceOf(IllegalMonitorStateException.class)
        .hasMessageEndingWith(".");
    mutex.lock();
    mutex.unlock();
    assertThatThrownBy(mutex::unlock).isInstanceOf(IllegalMonitorStateException.class);
  }

  @Test
  void an_interrupted_thread_gets_the_lock_and_stays_interrupted() {
    Mutex mutex = create();
    Thread.currentThread().interrupt();
    mutex.lock();
    mutex.unlock();
    assertThat(Thread.interrupted()).isTrue();
  }
}
