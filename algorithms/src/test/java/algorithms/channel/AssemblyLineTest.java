package algorithms.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60) // against a hang; nothing here is a statement about speed
final class AssemblyLineTest {

  @Test
  void what_goes_in_comes_out_doubled() throws Exception {
    assertThat(new AssemblyLine().shift()).isEqualTo(6);
  }
}
