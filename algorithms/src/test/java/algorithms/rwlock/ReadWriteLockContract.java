package algorithms.rwlock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import algorithms.Together;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the lock does whatever its policy. */
@Timeout(60) // against a hang; nothing here is a statement about speed
abstract class ReadWriteLockContract {

  private final PolicyReadWriteLock lock;
  private final Lock read;
  private final Lock write;

  ReadWriteLockContract(Policy policy) {
    lock = new PolicyReadWriteLock(policy);
    read = lock.readLock();
    write = lock.writeLock();
  }

  /** What another thread gets to know. */
  private static boolean elsewhere(Callable<Boolean> call) throws Exception {
    FutureTask<Boolean> task = new FutureTask<>(call);
    Thread.ofPlatform().daemon().start(task);
    return task.get();
  }

  private void untilOneWaits() {
    while (lock.waiting() == 0) {
      Thread.onSpinWait();
    }
  }

  @Test
  void readers_share_and_keep_writers_out() throws Exception {
    read.lock();
    assertThat(elsewhere(read::tryLock)).isTrue();
    assertThat(elsewhere(write::tryLock)).isFalse();
    assertThat(elsewhere(() -> write.tryLock(1, TimeUnit.NANOSECONDS))).isFalse();
    read.unlock();
    assertThat(elsewhere(write::tryLock)).isFalse();
    read.unlock(); // that of the other thread
    assertThat(elsewhere(write::tryLock)).isTrue();
  }

  @Test
  void a_writer_keeps_everybody_out() throws Exception {
    write.lock();
    assertThat(elsewhere(read::tryLock)).isFalse();
    assertThat(elsewhere(write::tryLock)).isFalse();
    assertThat(elsewhere(() -> read.tryLock(1, TimeUnit.NANOSECONDS))).isFalse();
    write.unlock();
    assertThat(elsewhere(read::tryLock)).isTrue();
  }

  @Test
  void a_writer_that_asks_again_is_refused() {
    write.lock();
    assertThat(write.tryLock()).isFalse();
    assertThat(read.tryLock()).isFalse();
    for (Lock side : List.of(read, write)) {
      assertThatThrownBy(side::lock)
          .isInstanceOf(IllegalMonitorStateException.class)
          .hasMessage(
              Thread.currentThread().getName()
                  + " holds the write lock already and would wait for itself: this lock is not"
                  + " reentrant.");
    }
    write.unlock();
    assertThat(read.tryLock()).isTrue();
  }

  @Test
  void what_is_not_held_cannot_be_given_back() throws Exception {
    assertThatThrownBy(read::unlock)
        .isInstanceOf(IllegalMonitorStateException.class)
        .hasMessageEndingWith(
            "does not hold the read lock, so it cannot give it back or change it.");
    assertThatThrownBy(write::unlock).isInstanceOf(IllegalMonitorStateException.class);
    assertThatThrownBy(lock::tryUpgrade).isInstanceOf(IllegalMonitorStateException.class);
    assertThatThrownBy(lock::downgrade).isInstanceOf(IllegalMonitorStateException.class);
    write.lock();
    assertThat(elsewhere(() -> givesBack(write))).isFalse();
    write.unlock();
  }

  private static boolean givesBack(Lock side) {
    try {
      side.unlock();
      return true;
    } catch (IllegalMonitorStateException refused) {
      return false;
    }
  }

  @Test
  void a_lone_reader_can_become_the_writer_and_a_reader_again() throws Exception {
    read.lock();
    assertThat(lock.tryUpgrade()).isTrue();
    assertThat(elsewhere(read::tryLock)).isFalse();
    lock.downgrade();
    assertThat(elsewhere(read::tryLock)).isTrue();
    assertThat(elsewhere(write::tryLock)).isFalse();
    assertThat(lock.tryUpgrade()).isFalse();
    read.unlock();
    read.unlock();
    assertThat(write.tryLock()).isTrue();
  }

  @Test
  void an_interrupted_wait_ends_and_leaves_no_trace() throws Exception {
    write.lock();
    Thread waiting =
        Thread.ofPlatform()
            .daemon()
            .start(
                () ->
                    assertThatThrownBy(write::lockInterruptibly)
                        .isInstanceOf(InterruptedException.class));
    untilOneWaits();
    waiting.interrupt();
    waiting.join();
    assertThat(lock.waiting()).isZero();
    write.unlock();
    assertThat(elsewhere(write::tryLock)).isTrue();
  }

  @Test
  void a_writer_that_gives_up_lets_the_readers_behind_it_in() throws Exception {
    read.lock();
    Thread writer = Thread.ofPlatform().daemon().start(() -> interruptedWrite());
    untilOneWaits();
    FutureTask<Boolean> reader = new FutureTask<>(() -> read.tryLock(1, TimeUnit.HOURS));
    Thread.ofPlatform().daemon().start(reader);
    writer.interrupt();
    assertThat(reader.get()).isTrue();
  }

  private void interruptedWrite() {
    try {
      write.lockInterruptibly();
    } catch (InterruptedException asMeant) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void lock_does_not_mind_an_interrupt_and_keeps_it() throws Exception {
    write.lock();
    FutureTask<Boolean> waiting =
        new FutureTask<>(
            () -> {
              read.lock();
              return Thread.interrupted();
            });
    Thread thread = Thread.ofPlatform().daemon().start(waiting);
    untilOneWaits();
    thread.interrupt();
    write.unlock();
    assertThat(waiting.get()).isTrue();
    assertThat(lock.statistics().longestQueue()).isEqualTo(1);
    assertThat(lock.statistics().longestReadWaitNanos()).isPositive();
    assertThat(lock.statistics().longestWriteWaitNanos()).isZero();
  }

  @Test
  void an_interrupted_caller_takes_nothing() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(read::lockInterruptibly).isInstanceOf(InterruptedException.class);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> write.tryLock(1, TimeUnit.HOURS))
        .isInstanceOf(InterruptedException.class);
    assertThat(write.tryLock()).isTrue();
  }

  @Test
  void there_are_no_conditions() {
    assertThatThrownBy(write::newCondition)
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage(
            "This lock has no conditions; use a ReentrantReadWriteLock where one is needed.");
  }

  @Test
  void readers_never_see_half_of_what_a_writer_does() throws Exception {
    int[] sums = new int[2];
    List<Integer> torn =
        Together.run(
            5,
            thread -> {
              int seen = 0;
              for (int i = 0; i < 2_000; i++) {
                if ((i + thread) % 4 == 0) {
                  write.lock();
                  sums[0]++;
                  sums[1]++;
                  write.unlock();
                } else if ((i + thread) % 4 == 1) {
                  read.lock();
                  seen += sums[0] == sums[1] ? 0 : 1;
                  if (lock.tryUpgrade()) {
                    sums[0]++;
                    sums[1]++;
                    lock.downgrade();
                  }
                  read.unlock();
                } else if (read.tryLock(1, TimeUnit.MICROSECONDS)) {
                  seen += sums[0] == sums[1] ? 0 : 1;
                  read.unlock();
                }
              }
              return seen;
            });
    assertThat(torn).containsOnly(0);
    assertThat(sums[0]).isEqualTo(sums[1]).isGreaterThanOrEqualTo(5 * 500);
    assertThat(lock.waiting()).isZero();
    assertThat(write.tryLock()).isTrue();
  }
}
