package heddle.model.reduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {
  @TempDir private Path folder;

  private Path name() {
    return folder.resolve("state");
  }

  private void write(String... states) throws IOException {
    try (StateFile file = new StateFile(name())) {
      for (String state : states) {
        file.write(state);
      }
    }
  }

  @Test
  void what_was_written_last_is_read() throws IOException {
    write("the first state, which is long", "then", "a third “one”");
    assertThat(StateFile.last(name())).isEqualTo("a third “one”");
  }

  @Test
  void nothing_is_read_where_nothing_was_written() throws IOException {
    assertThat(StateFile.last(name())).isNull();
    Files.createFile(name());
    assertThat(StateFile.last(name())).isNull();
  }

  @Test
  void a_state_that_was_cut_off_leaves_the_one_before() throws IOException {
    write("one", "two", "three");
    byte[] last = Files.readAllBytes(folder.resolve("state.2"));
    Files.write(folder.resolve("state.2"), Arrays.copyOf(last, last.length - 1));
    assertThat(StateFile.last(name())).isEqualTo("two");
  }

  @Test
  void a_state_that_was_written_in_part_over_an_older_one_leaves_the_one_before()
      throws IOException {
    write("one", "two", "three");
    byte[] last = Files.readAllBytes(folder.resolve("state.2"));
    last[last.length - 1] ^= 1;
    Files.write(folder.resolve("state.2"), last);
    assertThat(StateFile.last(name())).isEqualTo("two");
  }

  @Test
  void nothing_is_left_of_a_file_that_is_deleted() throws IOException {
    write("one", "two");
    StateFile.delete(name());
    assertThat(folder).isEmptyDirectory();
  }
}
