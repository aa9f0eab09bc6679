package algorithms.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WaitFreeQueueTest extends SoundQueueContract {

  @Override
  <E> ConcurrentQueue<E> create() {
    return new WaitFreeQueue<>(THREADS);
  }

  @Test
  void the_place_of_a_dead_thread_is_given_to_another() throws Exception {
    ConcurrentQueue<String> queue = new WaitFreeQueue<>(1);
    Thread first = new Thread(() -> queue.offer("a"));
    first.start();
    first.join();
    assertThat(queue.poll()).isEqualTo("a");
  }

  @Test
  void one_thread_more_than_it_was_made_for_is_refused() throws Exception {
    ConcurrentQueue<String> queue = new WaitFreeQueue<>(1);
    queue.offer("a");
    List<Throwable> thrown = new ArrayList<>();
    Thread second = new Thread(queue::poll);
    second.setUncaughtExceptionHandler((thread, e) -> thrown.add(e));
    second.start();
    second.join();
    assertThat(thrown)
        .singleElement()
        .isInstanceOf(IllegalStateException.class)
        .extracting(Throwable::getMessage)
        .isEqualTo(
            "This structure was made for 1 threads, and as many are alive that have used it."
                + " Make it larger.");
    assertThat(queue.poll()).isEqualTo("a");
  }

  @Test
  void no_threads_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WaitFreeQueue<>(0))
        .withMessage("There must be at least one thread: 0.");
  }
}
