package heddle.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.scenario.Scenario.Call;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallSyntaxTest {
  @Test
  void commas_and_parentheses_in_quotes_do_not_separate() {
    assertThat(CallSyntax.parse("put(\"a, (b\\\"\", ',', 3)"))
        .isEqualTo(new Call("put", List.of("\"a, (b\\\"\"", "','", "3")));
  }

  @Test
  void space_does_not_count() {
    assertThat(CallSyntax.parse(" put ( 1 ,2 ) ")).isEqualTo(new Call("put", List.of("1", "2")));
  }

  @Test
  void a_call_is_written_as_it_is_read() {
    assertThat(CallSyntax.parse("put(1, 2)")).hasToString("put(1, 2)");
  }
}
