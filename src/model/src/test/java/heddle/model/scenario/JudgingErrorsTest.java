package heddle.model.scenario;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Mistakes in what a scenario says of how its runs are judged. */
class JudgingErrorsTest {
  @Test
  void a_consistency_needs_a_specification() {
    assertError(
        "\"consistency\": \"sequential\"",
        "s.json:2:16: \"consistency\" says how operations must agree with a \"specification\","
            + " and there is none; add one");
  }

  @Test
  void a_bound_of_garbage_needs_a_mark() {
    assertError(
        "\"reclamation\": {\"node\": \"N\", \"free\": \"free\", \"garbage\": 2}",
        "s.json:2:57: \"garbage\" bounds how many nodes are retired; name the field that marks"
            + " them, \"retired\": \"retired\" say");
  }

  @Test
  void a_mark_is_a_field() {
    assertError(
        "\"reclamation\": {\"node\": \"N\", \"free\": \"isFree()\"}",
        "s.json:2:38: this must be the name of a field, such as \"free\", not the text"
            + " \"isFree()\"");
    assertError(
        "\"reclamation\": {\"node\": \"N\"}",
        "s.json:2:16: \"reclamation\" lacks the key \"free\"");
  }

  @Test
  void words_that_are_none() {
    assertError(
        "\"progress\": \"lockfree\"",
        "s.json:2:13: the promise of progress must be \"wait-free\", \"lock-free\","
            + " \"obstruction-free\" or \"blocking\", not the text \"lockfree\"; did you mean"
            + " \"lock-free\"?");
    assertError(
        "\"specification\": \"a stack\"",
        "s.json:2:18: \"a stack\" is no name of a class; write algorithms.stack.TreiberStack, say");
  }

  @Test
  void a_benign_race_needs_a_reason() {
    assertError(
        "\"benign\": [{\"field\": \"Lazy.value\", \"reason\": \" \"}]",
        "s.json:2:46: a race that is meant to be there needs a reason why it does no harm");
  }

  private static void assertError(String member, String message) {
    String text =
        "{\"heddle\": 1, \"title\": \"t\", \"class\": \"C\", \"threads\": {\"A\": [\"f()\"]},\n"
            + member
            + ", \"expect\": {\"verdict\": \"none\"}}";
    assertThatThrownBy(() -> ScenarioReader.parse(text, Path.of("s.json")))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(message);
  }
}
