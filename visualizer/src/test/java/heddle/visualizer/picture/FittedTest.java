package heddle.visualizer.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FittedTest {
  /** Every character is 10 px wide. */
  private static final TextMeasure TEN = text -> text.length() * 10.0;

  @Test
  void a_text_that_fits_is_whole() {
    assertThat(Fitted.into(50, "abcde", TEN)).isEqualTo(new Fitted("abcde", true));
  }

  @Test
  void a_text_that_does_not_fit_ends_in_an_ellipsis_within_the_room() {
    assertThat(Fitted.into(49, "abcde", TEN)).isEqualTo(new Fitted("abc…", false));
  }

  @Test
  void no_space_is_left_before_the_ellipsis() {
    assertThat(Fitted.into(40, "ab cdef", TEN)).isEqualTo(new Fitted("ab…", false));
  }

  @Test
  void nothing_is_drawn_where_not_even_an_ellipsis_fits() {
    assertThat(Fitted.into(9, "abc", TEN)).isEqualTo(new Fitted("", false));
    assertThat(Fitted.into(-5, "abc", TEN)).isEqualTo(new Fitted("", false));
  }

  @Test
  void lines_break_between_words() {
    assertThat(Fitted.lines(70, 9, "one two three four", TEN))
        .extracting(Fitted::text)
        .containsExactly("one two", "three", "four");
  }

  @Test
  void the_last_allowed_line_is_cut() {
    assertThat(Fitted.lines(70, 2, "one two three four", TEN))
        .containsExactly(new Fitted("one two", true), new Fitted("three…", false));
  }

  @Test
  void a_word_wider_than_the_line_is_cut() {
    assertThat(Fitted.lines(50, 9, "a incomprehensible b", TEN))
        .extracting(Fitted::text)
        .containsExactly("a", "inco…", "b");
  }
}
