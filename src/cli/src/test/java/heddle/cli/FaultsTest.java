package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.client.HeddleFault;
import heddle.model.scenario.BadInputException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultsTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Output err = new Output(new PrintStream(bytes, true, StandardCharsets.UTF_8));
  private String cache;

  @BeforeEach
  void useFolder() {
    cache = System.setProperty("heddle.cache", folder.toString());
  }

  @AfterEach
  void restore() {
    if (cache == null) {
      System.clearProperty("heddle.cache");
    } else {
      System.setProperty("heddle.cache", cache);
    }
  }

  @Test
  void the_users_fault_is_just_told() {
    assertThat(Faults.report(new BadInputException("There is no file x."), err)).isEqualTo(2);
    assertThat(printed()).isEqualTo("There is no file x.");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void ours_says_so_and_where_the_details_are() throws Exception {
    assertThat(Faults.report(new HeddleFault("its worker failed", "at a.B.c"), err)).isEqualTo(3);
    assertThat(printed())
        .isEqualTo(
            "This is a fault of Heddle, not of your program: its worker failed. The details are in "
                + folder.resolve("faults.log")
                + ".");
    assertThat(Files.readString(folder.resolve("faults.log"))).contains("at a.B.c");
  }

  @Test
  void an_unexpected_exception_is_ours() throws Exception {
    assertThat(Faults.report(new IllegalStateException("oops"), err)).isEqualTo(3);
    assertThat(printed())
        .startsWith("This is a fault of Heddle, not of your program: an unexpected error.");
    assertThat(Files.readString(folder.resolve("faults.log"))).contains("oops", "FaultsTest");
  }

  @Test
  void a_log_that_cannot_be_written_is_told_too() throws Exception {
    System.setProperty("heddle.cache", Files.writeString(folder.resolve("file"), "").toString());

    assertThat(Faults.report(new IllegalStateException("oops"), err)).isEqualTo(3);
    assertThat(printed()).endsWith(" The details could not be written to a file.");
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8).strip();
  }
}
