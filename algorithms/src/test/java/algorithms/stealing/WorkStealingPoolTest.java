package algorithms.stealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import algorithms.pool.ExecutorContract;
import algorithms.pool.Priority;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class WorkStealingPoolTest extends ExecutorContract {

  @Override
  protected ExecutorService make(int threads) {
    return new WorkStealingPool(threads);
  }

  /** Fibonacci numbers, the slow way: nothing but forking and joining. */
  private static final class Fibonacci extends StealingTask<Integer> {
    private final int n;

    Fibonacci(int n) {
      this.n = n;
    }

    @Override
    protected Integer compute() {
      if (n < 2) {
        return n;
      }
      Fibonacci one = new Fibonacci(n - 1);
      Fibonacci two = new Fibonacci(n - 2);
      both(one, two);
      return one.join() + two.join();
    }
  }

  @Test
  void tasks_may_wait_for_tasks_of_the_same_pool() {
    for (int workers = 1; workers <= 5; workers++) {
      try (WorkStealingPool pool = new WorkStealingPool(workers)) {
        assertThat(pool.invoke(new Fibonacci(20))).isEqualTo(6_765);
      }
    }
  }

  @Test
  void every_forked_task_is_counted_by_the_worker_that_ran_it() {
    WorkStealingPool pool = new WorkStealingPool(3);
    pool.invoke(new Fibonacci(15));
    pool.close();
    long executed = pool.statistics().stream().mapToLong(StealStatistics::executed).sum();
    long stolen = pool.statistics().stream().mapToLong(StealStatistics::stolen).sum();
    // 1,973 calls in all, of which every second one was forked; and the one that was submitted.
    assertThat(executed).isEqualTo(986 + 1);
    assertThat(stolen).isLessThanOrEqualTo(executed);
  }

  @Test
  void a_task_that_nobody_forked_is_computed_in_place_and_once() {
    int[] runs = new int[1];
    StealingTask<Integer> task =
        new StealingTask<>() {
          @Override
          protected Integer compute() {
            return ++runs[0];
          }
        };
    assertThat(task.isDone()).isFalse();
    assertThat(task.join()).isEqualTo(1);
    task.run();
    assertThat(task.join()).isEqualTo(1);
    assertThat(task.isDone()).isTrue();
  }

  @Test
  void what_a_task_throws_comes_out_of_join() {
    try (WorkStealingPool pool = new WorkStealingPool(2)) {
      StealingTask<Void> failing =
          new StealingTask<>() {
            @Override
            protected Void compute() {
              throw new ArithmeticException("as it should");
            }
          };
      assertThatThrownBy(() -> pool.invoke(failing)).isInstanceOf(ArithmeticException.class);
      assertThat(pool.invoke(new Fibonacci(5))).isEqualTo(5);
    }
  }

  @Test
  void urgent_tasks_come_first() throws Exception {
    try (WorkStealingPool pool = new WorkStealingPool(1)) {
      CountDownLatch go = new CountDownLatch(1);
      CountDownLatch started = new CountDownLatch(1);
      List<String> order = Collections.synchronizedList(new ArrayList<>());
      pool.execute(
          () -> {
            started.countDown();
            try {
              go.await(1, TimeUnit.HOURS);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
      started.await();
      pool.execute(() -> order.add("low"), Priority.LOW);
      pool.execute(() -> order.add("normal"), Priority.NORMAL);
      pool.execute(() -> order.add("critical"), Priority.CRITICAL);
      pool.execute(() -> order.add("high"), Priority.HIGH);
      go.countDown();
      pool.shutdown();
      assertThat(pool.awaitTermination(1, TimeUnit.HOURS)).isTrue();
      assertThat(order).containsExactly("critical", "high", "normal", "low");
    }
  }

  @Test
  void threads_are_the_factorys_and_daemons_without_one() throws Exception {
    try (WorkStealingPool pool = new WorkStealingPool(1)) {
      Thread worker = pool.submit(Thread::currentThread).get();
      assertThat(worker.isDaemon()).isTrue();
      assertThat(worker.getName()).isEqualTo("stealer-1");
    }
    List<Thread> made = new ArrayList<>();
    ThreadFactory factory =
        task -> {
          made.add(new Thread(task, "own-" + made.size()));
          return made.getLast();
        };
    try (WorkStealingPool pool = new WorkStealingPool(2, factory, worker -> worker)) {
      assertThat(made).hasSize(2);
      assertThat(pool.submit(Thread::currentThread).get()).isIn(made);
      // Forking needs the worker of the calling thread, whoever has made that.
      assertThat(pool.invoke(new Fibonacci(12))).isEqualTo(144);
      assertThat(pool.statistics())
          .extracting(StealStatistics::worker)
          .containsExactly("own-0", "own-1");
    }
  }

  @Test
  void a_factory_that_makes_no_thread_is_refused() {
    assertThatThrownBy(() -> new WorkStealingPool(1, task -> null, worker -> 0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The factory made no thread for the pool: it returned null.");
  }

  @Test
  void what_waits_is_counted_wherever_it_is() throws Exception {
    try (WorkStealingPool pool = new WorkStealingPool(1)) {
      assertThat(pool.queued()).isZero();
      CountDownLatch go = new CountDownLatch(1);
      CountDownLatch started = new CountDownLatch(1);
      pool.execute(
          () -> {
            pool.execute(() -> {}); // to its own deque
            started.countDown();
            try {
              go.await(1, TimeUnit.HOURS);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
      started.await();
      pool.execute(() -> {}, Priority.LOW);
      pool.execute(() -> {});
      assertThat(pool.queued()).isEqualTo(3);
      go.countDown();
    }
  }

  @Test
  void only_workers_fork() {
    assertThatThrownBy(new Fibonacci(1)::fork)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            Thread.currentThread().getName()
                + " is no worker of a pool, so it cannot fork; use WorkStealingPool.invoke.");
  }

  @Test
  void a_pool_without_workers_is_refused() {
    assertThatThrownBy(() -> new WorkStealingPool(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A pool needs at least 1 worker, and not 0.");
  }
}
