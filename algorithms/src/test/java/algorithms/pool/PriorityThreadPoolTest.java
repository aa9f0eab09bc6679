package algorithms.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60) // against a hang; nothing here is a statement about speed
final class PriorityThreadPoolTest {

  @Nested
  class Fixed extends ExecutorContract {
    @Override
    protected ExecutorService make(int threads) {
      return new PriorityThreadPool(threads, 10_000);
    }
  }

  @Nested
  class Dynamic extends ExecutorContract {
    @Override
    protected ExecutorService make(int threads) {
      return new PriorityThreadPool(
          0, threads, 1, TimeUnit.NANOSECONDS, 10_000, new NamedThreads());
    }
  }

  @Test
  void the_most_urgent_comes_first_and_the_oldest_among_equals() throws Exception {
    try (PriorityThreadPool pool = new PriorityThreadPool(1, 10)) {
      List<String> order = Collections.synchronizedList(new ArrayList<>());
      pool.pause();
      pool.execute(() -> order.add("low"), Priority.LOW);
      pool.execute(() -> order.add("normal"));
      pool.execute(() -> order.add("critical"), Priority.CRITICAL);
      pool.execute(() -> order.add("high"), Priority.HIGH);
      pool.execute(() -> order.add("high too"), Priority.HIGH);
      pool.resume();
      pool.shutdown();
      assertThat(pool.awaitTermination(1, TimeUnit.HOURS)).isTrue();
      assertThat(order).containsExactly("critical", "high", "high too", "normal", "low");
    }
  }

  @Test
  void a_full_queue_refuses_and_says_so() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    try (PriorityThreadPool pool = new PriorityThreadPool(1, 1)) {
      pool.submit(() -> go.await(1, TimeUnit.HOURS));
      Future<?> waiting = pool.submit(() -> {});
      assertThatThrownBy(() -> pool.submit(() -> {}))
          .isInstanceOf(RejectedExecutionException.class)
          .hasMessage(
              "The pool takes no task now: its queue holds 1 of at most 1 tasks, and its threads"
                  + " (1) are busy.");
      assertThat(pool.rejected()).isEqualTo(1);
      waiting.cancel(false);
      assertThat(pool.queued()).isZero();
      pool.submit(() -> {}); // the place of the cancelled task
      go.countDown();
    }
  }

  @Test
  void a_paused_pool_starts_nothing_and_shutdown_ends_the_pause() throws Exception {
    PriorityThreadPool pool = new PriorityThreadPool(2, 10);
    pool.pause();
    Future<Integer> future = pool.submit(() -> 7);
    assertThat(pool.isPaused()).isTrue();
    assertThat(pool.threads()).isZero();
    assertThat(future.isDone()).isFalse();
    assertThat(pool.shutdown(1, TimeUnit.HOURS)).isTrue();
    assertThat(future.get()).isEqualTo(7);
  }

  @Test
  void a_shutdown_with_too_little_time_interrupts() throws Exception {
    PriorityThreadPool pool = new PriorityThreadPool(1, 10);
    Future<?> hanging = pool.submit(() -> new CountDownLatch(1).await(1, TimeUnit.HOURS));
    assertThat(pool.shutdown(1, TimeUnit.NANOSECONDS)).isFalse();
    assertThat(pool.awaitTermination(1, TimeUnit.HOURS)).isTrue();
    assertThat(hanging.isDone()).isTrue();
  }

  @Test
  void a_dynamic_pool_grows_with_the_work_up_to_its_greatest_size() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    try (PriorityThreadPool pool =
        new PriorityThreadPool(0, 3, 1, TimeUnit.HOURS, 10, new NamedThreads())) {
      for (int i = 1; i <= 5; i++) {
        pool.submit(() -> go.await(1, TimeUnit.HOURS));
        assertThat(pool.threads()).isEqualTo(Math.min(i, 3));
      }
      assertThat(pool.queued()).isEqualTo(2);
      go.countDown();
    }
  }

  @Test
  void every_task_is_counted_by_the_worker_that_ran_it() throws Exception {
    PriorityThreadPool pool = new PriorityThreadPool(2, 100);
    for (int i = 0; i < 50; i++) {
      pool.submit(() -> {});
    }
    pool.execute(
        () -> {
          Thread.currentThread().setUncaughtExceptionHandler((t, e) -> {});
          throw new IllegalStateException("as it should");
        });
    pool.shutdown(1, TimeUnit.HOURS);
    List<WorkerStatistics> workers = pool.statistics();
    assertThat(workers)
        .extracting(WorkerStatistics::worker)
        .containsExactlyInAnyOrder("worker-1", "worker-2");
    assertThat(workers.stream().mapToLong(WorkerStatistics::completed).sum()).isEqualTo(50);
    assertThat(workers.stream().mapToLong(WorkerStatistics::failed).sum()).isEqualTo(1);
  }

  @Test
  void impossible_sizes_are_refused() {
    assertThatThrownBy(() -> new PriorityThreadPool(0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A pool needs from 0 to the greatest number of threads, and at least 1 of these; not 0"
                + " to 0.");
    assertThatThrownBy(() -> new PriorityThreadPool(1, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_factory_that_makes_no_thread_is_reported() {
    PriorityThreadPool pool = new PriorityThreadPool(0, 1, 0, TimeUnit.SECONDS, 1, task -> null);
    assertThatThrownBy(() -> pool.execute(() -> {}))
        .isInstanceOf(RejectedExecutionException.class)
        .hasMessage("The pool takes no task now: its factory made no thread.");
  }
}
