package algorithms.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import algorithms.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class BackgroundWriterTest extends WriterContract {

  @Override
  Writer create(Consumer<String> file) {
    return new BackgroundWriter(file);
  }

  @Test
  void nothing_is_lost_when_it_is_closed() throws Exception {
    for (int round = 0; round < 100; round++) {
      List<String> lines = new ArrayList<>(); // read after close, which waits for the thread
      BackgroundWriter writer = new BackgroundWriter(lines::add);
      Together.run(
          4,
          thread -> {
            for (int i = 0; i < 50; i++) {
              writer.append(thread + ":" + i);
            }
            return null;
          });
      writer.close();
      assertThat(lines).hasSize(200).doesNotHaveDuplicates();
    }
  }

  @Test
  void a_closed_writer_takes_nothing_and_may_be_closed_again() throws Exception {
    BackgroundWriter writer = new BackgroundWriter(line -> {});
    writer.close();
    writer.close();
    assertThatThrownBy(() -> writer.append("late"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The writer is closed: this line would be lost.");
  }

  @Test
  void a_line_that_cannot_be_written_does_not_stop_the_others() throws Exception {
    List<String> lines = new ArrayList<>();
    BackgroundWriter writer =
        new BackgroundWriter(
            line -> {
              if (line.isEmpty()) {
                throw new IllegalArgumentException("as it should");
              }
              lines.add(line);
            });
    writer.append("one");
    writer.append("");
    writer.append("two");
    writer.close();
    assertThat(lines).containsExactly("one", "two");
    assertThat(writer.failures()).isEqualTo(1);
  }

  @Test
  void nulls_are_refused() {
    assertThatThrownBy(() -> new BackgroundWriter(null)).isInstanceOf(NullPointerException.class);
  }
}
