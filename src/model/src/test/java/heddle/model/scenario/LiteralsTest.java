package heddle.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralsTest {
  @Test
  void each_type_has_its_form() {
    assertThat(Literals.parse("3")).isEqualTo(3);
    assertThat(Literals.parse(" -1_000 ")).isEqualTo(-1000);
    assertThat(Literals.parse("-2147483648")).isEqualTo(Integer.MIN_VALUE);
    assertThat(Literals.parse("0xFFFFFFFF")).isEqualTo(-1);
    assertThat(Literals.parse("-0b101")).isEqualTo(-5);
    assertThat(Literals.parse("3L")).isEqualTo(3L);
    assertThat(Literals.parse("0xFFl")).isEqualTo(255L);
    assertThat(Literals.parse("1.5")).isEqualTo(1.5);
    assertThat(Literals.parse("2e3")).isEqualTo(2000.0);
    assertThat(Literals.parse("2d")).isEqualTo(2.0);
    assertThat(Literals.parse("2f")).isEqualTo(2.0f);
    assertThat(Literals.parse("-.5F")).isEqualTo(-0.5f);
    assertThat(Literals.parse("true")).isEqualTo(true);
    assertThat(Literals.parse("'c'")).isEqualTo('c');
    assertThat(Literals.parse("'\\''")).isEqualTo('\'');
    assertThat(Literals.parse("'\\uu00e9'")).isEqualTo('é');
    assertThat(Literals.parse("\"a\\n\\\"b\\\\\\101\\60\\s\"")).isEqualTo("a\n\"b\\A0 ");
    assertThat(Literals.parse("null")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3",
        "-2147483648",
        "3L",
        "-9223372036854775808L",
        "1.5",
        "1.0E300",
        "1.5f",
        "Double.NaN",
        "Float.NEGATIVE_INFINITY",
        "false",
        "'c'",
        "'\\''",
        "'\"'",
        "'\\u0000'",
        "\"it's \\\"a\\\"\\n\\ttab \\\\ é\"",
        "\"\"",
        "null"
      })
  void a_value_is_written_as_it_is_read(String literal) {
    assertThat(Literals.write(Literals.parse(literal))).isEqualTo(literal);
  }

  @Test
  void what_is_no_literal_is_refused_with_a_reason() {
    assertRefused(
        "007",
        "007 is no Java literal; write a number, true, false, null, 'c' or a string in double"
            + " quotes");
    assertRefused("2147483648", "2147483648 does not fit into an int; write a long as 2147483648L");
    assertRefused("9223372036854775808L", "9223372036854775808L does not fit into a long");
    assertRefused("1e400", "1e400 does not fit into a double");
    assertRefused("\"a", "the string \"a lacks its closing double quote");
    assertRefused("\"a\"b", "after the string \"a\" stands b");
    assertRefused("\"\\q\"", "\\q is no escape of Java in \"\\q\"");
    assertRefused("'ab'", "'ab' is no character, such as 'c' or '\\n'");
    assertRefused("''", "'' is no character, such as 'c' or '\\n'");
    assertRefused("", "a value is missing");
  }

  @Test
  void only_values_with_a_literal_can_be_written() {
    assertThatThrownBy(() -> Literals.write(new int[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no literal is a [I");
  }

  private static void assertRefused(String literal, String message) {
    assertThatThrownBy(() -> Literals.parse(literal))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
