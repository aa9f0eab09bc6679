package algorithms.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import algorithms.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What users of {@code java.util.concurrent} expect of every executor service. */
@Timeout(60) // against a hang; nothing here is a statement about speed
public abstract class ExecutorContract {

  private final List<ExecutorService> made = new ArrayList<>();

  /** A pool with so many threads and room for as many tasks as the tests hand in. */
  protected abstract ExecutorService make(int threads);

  private ExecutorService create(int threads) {
    ExecutorService pool = make(threads);
    made.add(pool);
    return pool;
  }

  @AfterEach
  void endAllThreads() {
    made.forEach(ExecutorService::shutdownNow);
  }

  @Test
  void a_task_is_run_by_another_thread_and_its_result_comes_back() throws Exception {
    ExecutorService pool = create(1);
    Thread worker = pool.submit(Thread::currentThread).get();
    assertThat(worker).isNotSameAs(Thread.currentThread());
    assertThat(pool.submit(() -> {}, "done").get()).isEqualTo("done");
  }

  @Test
  void what_a_task_throws_comes_back_and_the_worker_lives_on() throws Exception {
    ExecutorService pool = create(1);
    Callable<Void> failing =
        () -> {
          throw new IllegalArgumentException("as it should");
        };
    assertThatThrownBy(() -> pool.submit(failing).get())
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(IllegalArgumentException.class);
    assertThat(pool.submit(() -> 7).get()).isEqualTo(7);
  }

  @Test
  void a_task_that_throws_from_execute_goes_to_the_handler_and_not_into_the_void()
      throws Exception {
    ExecutorService pool = create(1);
    CountDownLatch reported = new CountDownLatch(1);
    pool.execute(
        () -> {
          Thread.currentThread().setUncaughtExceptionHandler((t, e) -> reported.countDown());
          throw new IllegalStateException("as it should");
        });
    reported.await();
    assertThat(pool.submit(() -> 7).get()).isEqualTo(7);
  }

  @Test
  void every_task_of_many_threads_runs_exactly_once() throws Exception {
    ExecutorService pool = create(3);
    int[] runs = new int[4_000];
    List<List<Future<?>>> all =
        Together.run(
            4,
            thread -> {
              List<Future<?>> futures = new ArrayList<>();
              for (int i = thread; i < runs.length; i += 4) {
                int task = i;
                futures.add(pool.submit(() -> runs[task]++));
              }
              return futures;
            });
    for (List<Future<?>> futures : all) {
      for (Future<?> future : futures) {
        future.get();
      }
    }
    assertThat(runs).containsOnly(1);
  }

  @Test
  void shutdown_finishes_what_waits_and_refuses_what_comes() throws Exception {
    ExecutorService pool = create(1);
    CountDownLatch go = new CountDownLatch(1);
    AtomicInteger run = new AtomicInteger();
    pool.submit(() -> go.await(1, TimeUnit.HOURS));
    pool.execute(run::incrementAndGet);
    pool.shutdown();
    assertThat(pool.isShutdown()).isTrue();
    assertThat(pool.isTerminated()).isFalse();
    assertThat(pool.awaitTermination(1, TimeUnit.NANOSECONDS)).isFalse();
    assertThatThrownBy(() -> pool.execute(run::incrementAndGet))
        .isInstanceOf(RejectedExecutionException.class)
        .hasMessage("The pool takes no task now: it is shut down.");
    go.countDown();
    assertThat(pool.awaitTermination(1, TimeUnit.HOURS)).isTrue();
    assertThat(pool.isTerminated()).isTrue();
    assertThat(run.get()).isEqualTo(1);
  }

  @Test
  void what_was_taken_before_the_shutdown_is_run_even_by_a_worker_that_slept() throws Exception {
    AtomicInteger run = new AtomicInteger();
    for (int i = 1; i <= 200; i++) {
      ExecutorService pool = create(1);
      pool.submit(() -> {}).get(); // its worker has begun, and has nothing to do now
      pool.execute(run::incrementAndGet);
      pool.shutdown();
      assertThat(pool.awaitTermination(1, TimeUnit.HOURS)).isTrue();
      assertThat(run.get()).isEqualTo(i);
    }
  }

  @Test
  void shutdownNow_interrupts_what_runs_and_hands_back_what_waits() throws Exception {
    ExecutorService pool = create(1);
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    AtomicInteger run = new AtomicInteger();
    pool.execute(
        () -> {
          started.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            interrupted.countDown();
          }
        });
    started.await();
    Runnable waiting = run::incrementAndGet;
    pool.execute(waiting);
    assertThat(pool.shutdownNow()).containsExactly(waiting);
    interrupted.await();
    assertThat(pool.awaitTermination(1, TimeUnit.HOURS)).isTrue();
    assertThat(run.get()).isZero();
  }

  @Test
  void a_pool_that_never_worked_terminates_at_once_and_may_be_shut_down_twice() throws Exception {
    ExecutorService pool = create(2);
    pool.shutdown();
    pool.shutdown();
    assertThat(pool.shutdownNow()).isEmpty();
    assertThat(pool.awaitTermination(1, TimeUnit.HOURS)).isTrue();
  }

  @Test
  void a_cancelled_task_is_not_run() throws Exception {
    ExecutorService pool = create(1);
    CountDownLatch go = new CountDownLatch(1);
    AtomicInteger run = new AtomicInteger();
    pool.submit(() -> go.await(1, TimeUnit.HOURS));
    Future<?> cancelled = pool.submit(run::incrementAndGet);
    assertThat(cancelled.cancel(false)).isTrue();
    go.countDown();
    pool.shutdown();
    assertThat(pool.awaitTermination(1, TimeUnit.HOURS)).isTrue();
    assertThat(run.get()).isZero();
  }

  @Test
  void an_interrupt_meant_for_one_task_does_not_reach_the_next() throws Exception {
    ExecutorService pool = create(1);
    pool.execute(() -> Thread.currentThread().interrupt());
    assertThat(pool.submit(Thread::interrupted).get()).isFalse();
  }

  @Test
  void all_or_any_of_many_can_be_invoked() throws Exception {
    ExecutorService pool = create(2);
    List<Callable<Integer>> tasks = List.of(() -> 1, () -> 2, () -> 3);
    int sum = 0;
    for (Future<Integer> future : pool.invokeAll(tasks)) {
      sum += future.get();
    }
    assertThat(sum).isEqualTo(6);
    assertThat(pool.invokeAny(tasks)).isBetween(1, 3);
  }

  @Test
  void an_interrupted_caller_does_not_wait_for_the_end() {
    ExecutorService pool = create(1);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> pool.awaitTermination(1, TimeUnit.HOURS))
        .isInstanceOf(InterruptedException.class);
  }

  @Test
  void no_task_is_not_a_task() {
    ExecutorService pool = create(1);
    assertThatThrownBy(() -> pool.execute(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> pool.submit((Runnable) null)).isInstanceOf(NullPointerException.class);
  }
}
