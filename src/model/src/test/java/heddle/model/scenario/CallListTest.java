package heddle.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heddle.model.scenario.Scenario.Call;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallListTest {
  @Test
  void callsAreReadAndWrittenAlike() {
    String line = "push(1), put(\"a,b)\", 'x'), pop()";
    List<Call> calls = CallList.parse(line);
    assertThat(calls)
        .containsExactly(
            new Call("push", List.of("1")),
            new Call("put", List.of("\"a,b)\"", "'x'")),
            new Call("pop", List.of()));
    assertThat(CallList.text(calls)).isEqualTo(line);
    assertThat(CallList.parse("  ")).isEmpty();
  }

  @Test
  void argumentsAreLiterals() {
    assertThat(CallList.arguments(" 3, \"a, b\" ")).containsExactly("3", "\"a, b\"");
    assertThat(CallList.arguments("")).isEmpty();
    assertThatThrownBy(() -> CallList.arguments("three"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("three");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pop(), push|lacks its parentheses; write push()",
        "pop(),|does not begin with the name of a method",
        "push(1|lacks its closing parenthesis at the end",
        "push(one)|in the call \"push(one)\""
      })
  void whatIsNoListOfCallsIsRefused(String line, String why) {
    assertThatThrownBy(() -> CallList.parse(line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }
}
