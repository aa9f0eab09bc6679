package heddle.visualizer.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PyramidTest {
  private static Pyramid of(byte[] weights) {
    Pyramid pyramid = new Pyramid();
    for (int step = 0; step < weights.length; step++) {
      pyramid.set(step, weights[step]);
    }
    return pyramid;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 64, 100, 1_000})
  void every_stretch_has_the_greatest_of_its_weights(int length) {
    byte[] weights = new byte[length];
    new Random(length).nextBytes(weights);
    IntStream.range(0, length).forEach(i -> weights[i] = (byte) (weights[i] & 15));
    Pyramid pyramid = of(weights);
    for (int from = 0; from < length; from += Math.max(1, length / 13)) {
      for (int to = from + 1; to <= length; to += Math.max(1, length / 11)) {
        int expected = IntStream.range(from, to).map(i -> weights[i]).max().orElseThrow();
        assertThat(pyramid.max(from, to)).as(from + " to " + to).isEqualTo(expected);
      }
    }
  }

  @Test
  void one_heavy_step_among_many_survives() {
    byte[] weights = new byte[100_000];
    weights[77_777] = 14;
    assertThat(of(weights).max(0, 100_000)).isEqualTo(14);
    assertThat(of(weights).max(0, 77_777)).isZero();
  }

  @Test
  void beyond_the_ends_there_is_nothing() {
    Pyramid pyramid = of(new byte[] {3, 1});
    assertThat(pyramid.max(-5, 1)).isEqualTo(3);
    assertThat(pyramid.max(1, 50)).isEqualTo(1);
    assertThat(pyramid.max(2, 50)).isZero();
  }
}
