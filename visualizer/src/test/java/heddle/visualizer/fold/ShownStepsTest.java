package heddle.visualizer.fold;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.visualizer.fold.Fold.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShownStepsTest {
  private static Fold fold(int first, int last) {
    return new Fold(first, last, Kind.CALL, "A.b");
  }

  @Test
  void aClosedFoldShowsItsFirstStep() {
    ShownSteps s = ShownSteps.folded(10, List.of(fold(2, 5), fold(7, 8)));
    assertThat(IntStream.range(0, s.count()).map(s::at)).containsExactly(0, 1, 2, 6, 7, 9);
    assertThat(s.placeOf(4)).isEqualTo(2);
    assertThat(s.foldAt(4)).contains(fold(2, 5));
    assertThat(s.foldAt(6)).isEmpty();
  }

  @Test
  void aFilterLeavesTheFirstStepInPlace() {
    ShownSteps s = ShownSteps.filtered(200, step -> step == 150);
    assertThat(IntStream.range(0, s.count()).map(s::at)).containsExactly(0, 150);
    assertThat(s.placeOf(149)).isZero();
    assertThat(ShownSteps.filtered(3, step -> false).count()).isEqualTo(1);
  }

  @Test
  void rowsAndStepsAgreeWhateverIsFolded() {
    Random random = new Random(7);
    for (int round = 0; round < 50; round++) {
      int steps = 1 + random.nextInt(400);
      List<Fold> folds = new ArrayList<>();
      for (int at = random.nextInt(5); at < steps; at += 1 + random.nextInt(5)) {
        int last = Math.min(steps - 1, at + random.nextInt(150));
        folds.add(fold(at, last));
        at = last;
      }
      agree(ShownSteps.folded(steps, folds), folds);
    }
  }

  private static void agree(ShownSteps s, List<Fold> folds) {
    List<Integer> expected = new ArrayList<>();
    for (int step = 0; step < s.steps(); step++) {
      int at = step;
      assertThat(s.before(step)).isEqualTo(expected.size());
      if (folds.stream().noneMatch(f -> f.first() < at && f.last() >= at)) {
        expected.add(step);
      }
      assertThat(s.placeOf(step)).isEqualTo(expected.getLast());
    }
    assertThat(IntStream.range(0, s.count()).map(s::at).boxed())
        .isEqualTo(expected.stream().toList());
  }
}
