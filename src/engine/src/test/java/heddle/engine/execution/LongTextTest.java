package heddle.engine.execution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LongTextTest {
  @Test
  void a_text_of_a_thousand_characters_stays_as_it_is() {
    assertThat(LongText.shortened("x".repeat(1_000))).isEqualTo("x".repeat(1_000));
  }

  @Test
  void of_a_longer_one_the_beginning_is_left() {
    assertThat(LongText.shortened("x".repeat(1_001)))
        .isEqualTo(
            "x".repeat(1_000)
                + "… (1001 characters, hash %08x)".formatted("x".repeat(1_001).hashCode()));
  }

  @Test
  void texts_that_differ_at_the_end_are_still_different() {
    String common = "x".repeat(5_000);

    assertThat(LongText.shortened(common + "a")).isNotEqualTo(LongText.shortened(common + "b"));
  }

  @Test
  void no_character_is_cut_in_two() {
    String smile = "x".repeat(999) + "\uD83D\uDE00";

    assertThat(LongText.shortened(smile)).startsWith("x".repeat(999) + "… (1001 characters");
  }
}
