package heddle.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;

import guest.classes.Accesses;
import guest.classes.Closed;
import guest.classes.Locks;
import guest.classes.Parks;
import guest.classes.Threads;
import guest.classes.Waits;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Questions about states, asked of one execution of each class, against all states of all
 * interleavings: each is possible in the one if it is in the other.
 */
class PossibilityOracleTest {
  @TestFactory
  Stream<DynamicTest> programs() throws Exception {
    List<String> programs =
        Stream.of(
                Accesses.class, Locks.class, Waits.class, Parks.class, Threads.class, Closed.class)
            .flatMap(c -> Arrays.stream(c.getDeclaredClasses()))
            .map(Class::getName)
            .sorted(Comparator.naturalOrder())
            .toList();
    List<String> lines = OracleProcess.linesOf(PossibilityOracleMain.class, programs);
    assertThat(lines).hasSameSizeAs(programs);
    return lines.stream()
        .map(l -> DynamicTest.dynamicTest(l.replaceFirst("\\|.*", ""), () -> holds(l)));
  }

  private static void holds(String line) {
    assertThat(line).matches("\\S+\\|(.*\\|right|too many interleavings)");
  }
}
