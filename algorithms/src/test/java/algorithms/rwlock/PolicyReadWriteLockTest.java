package algorithms.rwlock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.Lock;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60) // against a hang; nothing here is a statement about speed
final class PolicyReadWriteLockTest {

  @Nested
  class ReadersFirst extends ReadWriteLockContract {
    ReadersFirst() {
      super(Policy.READERS_FIRST);
    }
  }

  @Nested
  class WritersFirst extends ReadWriteLockContract {
    WritersFirst() {
      super(Policy.WRITERS_FIRST);
    }
  }

  @Nested
  class ArrivalOrder extends ReadWriteLockContract {
    ArrivalOrder() {
      super(Policy.ARRIVAL_ORDER);
    }
  }

  @Nested
  class Unordered extends ReadWriteLockContract {
    Unordered() {
      super(Policy.UNORDERED);
    }
  }

  /** A reader is in and a writer sleeps: may another reader come in before it? */
  private static boolean letsReadersOvertake(Policy policy) throws Exception {
    PolicyReadWriteLock lock = new PolicyReadWriteLock(policy);
    lock.readLock().lock();
    Thread writer =
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  lock.writeLock().lock();
                  lock.writeLock().unlock();
                });
    while (lock.waiting() == 0) {
      Thread.onSpinWait();
    }
    boolean overtaken = lock.readLock().tryLock();
    if (overtaken) {
      lock.readLock().unlock();
    }
    lock.readLock().unlock();
    writer.join();
    return overtaken;
  }

  @Test
  void who_comes_while_a_writer_sleeps_is_let_in_only_if_there_is_no_order() throws Exception {
    assertThat(letsReadersOvertake(Policy.UNORDERED)).isTrue();
    assertThat(letsReadersOvertake(Policy.ARRIVAL_ORDER)).isFalse();
  }

  @Test
  void those_who_sleep_are_woken_although_nothing_is_handed_over() throws Exception {
    PolicyReadWriteLock lock = new PolicyReadWriteLock(Policy.UNORDERED, 0);
    assertThat(order(lock, "wrrw")).containsExactlyInAnyOrder("w0", "r1", "r2", "w3");
    assertThat(lock.waiting()).isZero();
  }

  @Test
  void readers_go_first_if_that_is_the_policy() throws Exception {
    PolicyReadWriteLock lock = new PolicyReadWriteLock(Policy.READERS_FIRST);
    assertThat(order(lock, "wwr")).containsExactly("r2", "w0", "w1");
    assertThat(lock.statistics().mostOvertaken()).isEqualTo(1);
    assertThat(lock.statistics().longestQueue()).isEqualTo(3);
  }

  @Test
  void writers_go_first_if_that_is_the_policy() throws Exception {
    PolicyReadWriteLock lock = new PolicyReadWriteLock(Policy.WRITERS_FIRST);
    assertThat(order(lock, "rww")).containsExactly("w1", "w2", "r0");
    assertThat(lock.statistics().mostOvertaken()).isEqualTo(2);
  }

  @Test
  void otherwise_the_order_is_that_of_arrival() throws Exception {
    PolicyReadWriteLock lock = new PolicyReadWriteLock(Policy.ARRIVAL_ORDER);
    assertThat(order(lock, "wrwr")).containsExactly("w0", "r1", "w2", "r3");
    assertThat(lock.statistics().mostOvertaken()).isZero();
  }

  @Test
  void there_must_be_a_policy() {
    assertThatThrownBy(() -> new PolicyReadWriteLock(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("A lock needs a policy, and not null.");
  }

  /** Lets readers and writers line up behind a writer, and tells in which order they came in. */
  private static List<String> order(PolicyReadWriteLock lock, String line) throws Exception {
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    List<Thread> threads = new ArrayList<>();
    lock.writeLock().lock();
    for (int i = 0; i < line.length(); i++) {
      String name = line.substring(i, i + 1) + i;
      Lock side = name.startsWith("r") ? lock.readLock() : lock.writeLock();
      threads.add(
          Thread.ofPlatform()
              .daemon()
              .start(
                  () -> {
                    side.lock();
                    order.add(name);
                    side.unlock();
                  }));
      while (lock.waiting() <= i) {
        Thread.onSpinWait();
      }
    }
    lock.writeLock().unlock();
    for (Thread thread : threads) {
      thread.join();
    }
    return order;
  }
}
