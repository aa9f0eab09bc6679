package heddle.model.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MomentsTest {
  private static Moments of(int... steps) {
    Moments moments = new Moments();
    IntStream.of(steps).forEach(moments::add);
    return moments;
  }

  @Test
  void theLatestUpToAStepIsFoundByNumberAndByStep() {
    Moments moments = of(3, 5, 5, 9);
    assertThat(moments.latest(2)).isEqualTo(-1);
    assertThat(moments.latestStep(2)).isNull();
    assertThat(moments.latest(3)).isZero();
    assertThat(moments.latestStep(8)).isEqualTo(5);
    assertThat(moments.latest(100)).isEqualTo(2);
    assertThat(moments.latestStep(100)).isEqualTo(9);
  }

  @Test
  void nothingHasHappenedYet() {
    assertThat(new Moments().latest(7)).isEqualTo(-1);
    assertThat(new Moments().latestStep(7)).isNull();
  }

  @Test
  void stepsThatLieFarApartAreFoundAsThoseThatLieCloseTogether() {
    int[] steps = {0, 1, 65_535, 65_536, 70_000, 200_000, 200_001, 10_000_000, 2_000_000_000};
    Moments moments = of(steps);
    TreeSet<Integer> expected = new TreeSet<>(IntStream.of(steps).boxed().toList());
    for (int near : steps) {
      for (int step = Math.max(0, near - 2); step <= near + 2; step++) {
        assertThat(moments.latestStep(step)).as("up to " + step).isEqualTo(expected.floor(step));
        assertThat(moments.latest(step)).isEqualTo(expected.headSet(step, true).size() - 1);
      }
    }
  }
}
