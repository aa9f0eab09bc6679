package heddle.model.predicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import heddle.model.predicate.Expression.Both;
import heddle.model.predicate.Expression.Comparison;
import heddle.model.predicate.Expression.Either;
import heddle.model.predicate.Expression.Not;
import heddle.model.predicate.Expression.Path;
import heddle.model.predicate.Expression.ThreadCount;
import heddle.model.predicate.Expression.ThreadIs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredicateTest {
  private static Expression parse(String text) throws BadPredicateException {
    return Predicate.parse(text).root();
  }

  @Test
  void and_binds_stronger_than_or_and_not_stronger_than_both() throws Exception {
    Either either = (Either) parse("a || b && !c");

    assertThat(either.left()).isInstanceOf(Path.class);
    assertThat(((Both) either.right()).right()).isInstanceOf(Not.class);
  }

  @Test
  void times_binds_stronger_than_plus() throws Exception {
    Comparison comparison = (Comparison) parse("a + b * 2 == 7");

    assertThat(((Expression.Arithmetic) comparison.left()).operator()).isEqualTo('+');
  }

  @Test
  void a_place_is_a_file_and_a_line_with_or_without_the_ending() throws Exception {
    Situation place = new Situation.At(5, "Queue.java", 42);

    assertThat(((ThreadIs) parse("A at Queue.java:42")).situation()).isEqualTo(place);
    assertThat(((ThreadIs) parse("A at Queue:42")).situation()).isEqualTo(place);
  }

  @Test
  void threads_can_be_quoted_and_counted() throws Exception {
    assertThat(((ThreadIs) parse("\"Thread-0\" is parked")).thread()).isEqualTo("Thread-0");
    assertThat(((Comparison) parse("threads in push >= 2")).left())
        .isEqualTo(new ThreadCount(0, new Situation.In(11, "push")));
  }

  @Test
  void a_word_like_a_situation_is_a_field_elsewhere() throws Exception {
    assertThat(parse("waiting == ended")).isInstanceOf(Comparison.class);
  }

  @Test
  void local_variables_are_told_from_results_and_fields() throws Exception {
    List<String> threads = List.of("A", "B");

    assertThat(Predicate.parse("items[A.i] == 1").readsLocals(threads)).isTrue();
    assertThat(Predicate.parse("A.result == B.result || C.x == 1").readsLocals(threads)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "``~0~At character 1 of : expected a field, a thread, a number or (, but found the end.",
        "a =~2~At character 3 of a =: there is no sign =; equality is ==.",
        "a == 1 & b~7~At character 8 of a == 1 & b: there is no sign &; and is &&.",
        "a == ~5~At character 6 of a ==: expected a field, a thread, a number or (, but found the"
            + " end.",
        "3~1~At character 2 of 3: expected a comparison (== != < <= > >=), but found the end.",
        "a + 1 && b~6~At character 7 of a + 1 && b: expected a comparison (== != < <= > >=), but"
            + " found &&.",
        "(a == 1~7~At character 8 of (a == 1: expected ), but found the end.",
        "a == 1 b~7~At character 8 of a == 1 b: expected && or || or the end, but found b.",
        "A at Queue~10~At character 11 of A at Queue: expected :, but found the end.",
        "A at Queue:x~11~At character 12 of A at Queue:x: expected the number of a line, but found"
            + " x.",
        "A is asleep~5~At character 6 of A is asleep: expected at, in, ready, waiting, blocked,"
            + " parked, sleeping, ended, but found asleep.",
        "threads waiting~15~At character 16 of threads waiting: expected what the number of threads"
            + " is compared with (== != < <= > >=), but found the end.",
        "size() == 1~4~At character 5 of size() == 1: methods are not called; name the fields that"
            + " they read.",
        "a == \"x~5~At character 6 of a == \"x: the closing \" of what begins here is missing.",
        "1 + (a == 2) == 3~5~At character 6 of 1 + (a == 2) == 3: expected a number, but this is"
            + " true or false.",
      })
  void what_is_wrong_is_said_with_its_place(String text, int position, String message) {
    String whole = text.equals("a ==") ? "a == " : text;
    BadPredicateException problem =
        catchThrowableOfType(BadPredicateException.class, () -> Predicate.parse(whole));

    assertThat(problem.getMessage().replace("a == :", "a ==:")).isEqualTo(message);
    assertThat(problem.position()).isEqualTo(position);
  }
}
