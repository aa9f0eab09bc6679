package heddle.lab.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who waits for ever is told from who only takes long. */
@Timeout(60) // against a hang; nothing here is a statement about speed
class CrewTest {
  /** Two locks that each thread takes, and a moment at which both have taken their first. */
  private static final class Locks {
    final Object a = new Object();
    final Object b = new Object();
    final CountDownLatch bothHaveOne = new CountDownLatch(2);

    void take(Object first, Object second) throws InterruptedException {
      synchronized (first) {
        bothHaveOne.countDown();
        bothHaveOne.await();
        synchronized (second) {
          bothHaveOne.countDown();
        }
      }
    }
  }

  private static <S> String[] rounds(Crew<S> crew, int number) {
    return IntStream.range(0, number).mapToObj(i -> crew.next()).toArray(String[]::new);
  }

  @Test
  void all_rounds_of_what_is_right_are_right() {
    Crew<AtomicInteger> crew =
        Crew.of(() -> new AtomicInteger(), n -> n.getAndIncrement(), n -> n.getAndIncrement())
            .judgedBy(n -> n.get() == 2 ? Trial.RIGHT : "lost");
    assertThat(rounds(crew, 2_000)).containsOnly(Trial.RIGHT);
  }

  @Test
  void threads_that_wait_for_each_other_are_found_and_the_next_round_begins() {
    Crew<Locks> crew = Crew.of(Locks::new, l -> l.take(l.a, l.b), l -> l.take(l.b, l.a));
    assertThat(rounds(crew, 2)).containsOnly(Crew.STUCK);
  }

  @Test
  void a_thread_that_waits_for_nobody_is_found_beside_one_that_has_finished() {
    Crew<CountDownLatch> crew =
        Crew.of(() -> new CountDownLatch(2), l -> l.await(), l -> l.countDown());
    assertThat(rounds(crew, 1)).containsOnly(Crew.STUCK);
  }

  @Test
  void who_waits_for_a_thread_that_only_takes_its_time_is_not_stuck() {
    Crew<CountDownLatch> crew =
        Crew.of(
            () -> new CountDownLatch(1),
            l -> l.await(),
            l -> {
              LockSupport.parkNanos(2_000_000);
              l.countDown();
            });
    assertThat(rounds(crew, 3)).containsOnly(Trial.RIGHT);
  }

  @Test
  void who_waits_for_a_thread_of_its_own_that_takes_its_time_is_not_stuck() {
    Crew<CountDownLatch> crew =
        Crew.of(
            () -> new CountDownLatch(1),
            l -> {
              new Thread(
                      () -> {
                        LockSupport.parkNanos(2_000_000);
                        l.countDown();
                      })
                  .start();
              l.await();
            });
    assertThat(rounds(crew, 3)).containsOnly(Trial.RIGHT);
  }

  @Test
  void what_a_thread_throws_is_what_came_of_the_round() {
    Crew<AtomicInteger> crew =
        Crew.of(
            AtomicInteger::new,
            n -> n.incrementAndGet(),
            n -> {
              throw new IllegalStateException();
            });
    assertThat(rounds(crew, 3)).containsOnly("threw IllegalStateException");
  }

  @Test
  void three_threads_meet_on_two_processors_too() {
    Crew<CountDownLatch> crew =
        Crew.of(() -> new CountDownLatch(3), CrewTest::meet, CrewTest::meet, CrewTest::meet);
    assertThat(rounds(crew, 50)).containsOnly(Trial.RIGHT);
  }

  private static void meet(CountDownLatch all) throws InterruptedException {
    all.countDown();
    all.await();
  }
}
