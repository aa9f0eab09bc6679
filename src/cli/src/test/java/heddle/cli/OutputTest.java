package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OutputTest {
  @Test
  void signs_are_written_as_they_are_where_there_are_such() {
    assertThat(print(StandardCharsets.UTF_8)).isEqualTo("CAS head A#1→B#1 ✓ │ ✗ …");
  }

  @Test
  void signs_are_written_in_letters_where_there_are_none() {
    assertThat(print(StandardCharsets.US_ASCII)).isEqualTo("CAS head A#1->B#1 ok | failed, ...");
  }

  @Test
  void figures_keep_their_spread_where_there_are_no_signs() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new Output(new PrintStream(bytes, true, StandardCharsets.US_ASCII)).line("2.5 ± 0.1 · 3 × 2");
    assertThat(bytes.toString(StandardCharsets.US_ASCII).strip()).isEqualTo("2.5 +/- 0.1 - 3 x 2");
  }

  private static String print(Charset charset) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new Output(new PrintStream(bytes, true, charset)).line("CAS head A#1→B#1 ✓ │ ✗ …");
    return bytes.toString(charset).stripTrailing();
  }
}
