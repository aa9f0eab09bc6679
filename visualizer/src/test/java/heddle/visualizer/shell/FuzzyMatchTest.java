package heddle.visualizer.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FuzzyMatchTest {
  @Test
  void lettersInOrderFit() {
    assertThat(FuzzyMatch.score("ttb", "To the beginning")).isPositive();
    assertThat(FuzzyMatch.score("begin", "To the beginning")).isPositive();
    assertThat(FuzzyMatch.score("", "To the beginning")).isZero();
  }

  @Test
  void othersDoNot() {
    assertThat(FuzzyMatch.score("btt", "To the beginning")).isEqualTo(-1);
    assertThat(FuzzyMatch.score("xyz", "To the beginning")).isEqualTo(-1);
  }

  @Test
  void beginningsOfWordsAndNeighboursCountMore() {
    assertThat(FuzzyMatch.score("fold", "Open or close the fold here"))
        .isGreaterThan(FuzzyMatch.score("fold", "Find a failure on a lonely deck"));
    assertThat(FuzzyMatch.score("of", "Open the fold"))
        .isGreaterThan(FuzzyMatch.score("of", "Some stuff"));
  }
}
