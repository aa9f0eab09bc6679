package algorithms.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import algorithms.Together;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** What every mutex that is not broken also does for many threads, at full speed. */
abstract class SoundMutexContract extends MutexContract {

  private static final int THREADS = 5;
  private static final int ROUNDS = 5_000;

  @Test
  void one_thread_at_a_time_is_in() throws Exception {
    Mutex mutex = create();
    int[] count = new int[1];
    Together.run(
        THREADS,
        thread -> {
          for (int i = 0; i < ROUNDS; i++) {
            mutex.lock();
            count[0]++;
            mutex.unlock();
          }
          return null;
        });
    assertThat(count[0]).isEqualTo(THREADS * ROUNDS);
  }

  @Test
  void those_that_try_are_let_in_one_at_a_time() throws Exception {
    Mutex mutex = create();
    int[] count = new int[1];
    List<Integer> entered =
        Together.run(
            THREADS,
            thread -> {
              int times = 0;
              for (int i = 0; i < ROUNDS; i++) {
                boolean in = i % 2 == 0 && mutex.tryLock();
                if (!in && i % 2 == 1) {
                  mutex.lock();
                  in = true;
                }
                if (in) {
                  count[0]++;
                  times++;
                  mutex.unlock();
                }
              }
              return times;
            });
    assertThat(count[0]).isEqualTo(entered.stream().mapToInt(Integer::intValue).sum());
    assertThat(entered).allMatch(times -> times >= ROUNDS / 2);
  }

  @Test
  void the_holder_may_not_wait_for_itself() {
    Mutex mutex = create();
    mutex.lock();
    assertThatThrownBy(mutex::lock)
        .isInstanceOf(IllegalMonitorStateException.class)
        .hasMessage(
            Thread.currentThread().getName()
                + " holds this lock already and would wait for itself: it is not reentrant.");
    mutex.unlock();
    assertThat(mutex.tryLock()).isTrue();
  }

  @Test
  void another_thread_may_not_give_the_lock_back() throws Exception {
    Mutex mutex = create();
    mutex.lock();
    FutureTask<Void> stranger =
        new FutureTask<>(
            () -> {
              assertThatThrownBy(mutex::unlock)
                  .isInstanceOf(IllegalMonitorStateException.class)
                  .hasMessage("stranger does not hold this lock, so it cannot unlock it.");
              return null;
            });
    Thread.ofPlatform().name("stranger").start(stranger);
    stranger.get();
    assertThat(mutex.tryLock()).isFalse();
    mutex.unlock();
  }
}
