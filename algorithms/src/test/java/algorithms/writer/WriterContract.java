package algorithms.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every writer does before it is closed, the broken included. */
@Timeout(60) // against a hang; nothing here is a statement about speed
abstract class WriterContract {

  abstract Writer create(Consumer<String> file);

  @Test
  void lines_are_written_in_order_by_one_other_thread() throws Exception {
    List<String> lines = Collections.synchronizedList(new ArrayList<>());
    List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch written = new CountDownLatch(100);
    Writer writer =
        create(
            line -> {
              lines.add(line);
              threads.add(Thread.currentThread());
              written.countDown();
            });
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      expected.add("line " + i);
      writer.append("line " + i);
    }
    written.await();
    assertThat(lines).isEqualTo(expected);
    assertThat(threads).doesNotContain(Thread.currentThread());
    assertThat(threads.stream().distinct()).hasSize(1);
  }
}
