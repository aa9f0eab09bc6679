package heddle.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;

import guest.classes.Accesses;
import guest.classes.Closed;
import guest.classes.Footprints;
import guest.classes.Locks;
import guest.classes.Parks;
import guest.classes.Spins;
import guest.classes.Threads;
import guest.classes.Waits;
import heddle.engine.explore.reduction.ProbeMain;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Estimates of how many classes of executions there are, against their number. */
class ProbeTest {
  private record Line(String program, long count, double mean, double error) {
    static Line of(String text) {
      String[] parts = text.split("\\|");
      return new Line(
          parts[0],
          Long.parseLong(parts[1]),
          Double.parseDouble(parts[2]),
          Double.parseDouble(parts[3]));
    }

    boolean isWithin(int errors) {
      return Math.abs(mean - count) <= errors * error + 1e-3;
    }
  }

  private static List<Line> lines;

  @BeforeAll
  static void run() throws Exception {
    List<String> programs =
        Stream.of(
                Accesses.class,
                Closed.class,
                Footprints.class,
                Locks.class,
                Parks.class,
                Spins.class,
                Threads.class,
                Waits.class)
            .flatMap(c -> Arrays.stream(c.getDeclaredClasses()))
            .map(Class::getName)
            .sorted(Comparator.naturalOrder())
            .toList();
    lines = OracleProcess.linesOf(ProbeMain.class, programs).stream().map(Line::of).toList();
  }

  @Test
  void hardly_any_is_further_off_than_three_standard_errors() {
    assertThat(lines.stream().filter(l -> !l.isWithin(3)).toList()).isEmpty();
  }

  /** On the average neither too high nor too low. */
  @Test
  void they_are_right_on_the_average() {
    double mean =
        lines.stream()
            .filter(l -> l.count() > 0)
            .mapToDouble(l -> l.mean() / l.count())
            .average()
            .orElseThrow();
    assertThat(mean).isBetween(0.98, 1.02);
  }
}
