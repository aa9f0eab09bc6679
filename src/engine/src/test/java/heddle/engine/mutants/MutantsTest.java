package heddle.engine.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.engine.mutants.MutantLab.Budget;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Some mutants of each sort; {@link MutantsTable} checks them all. */
class MutantsTest {
  @TempDir static Path scratch;
  private static MutantLab lab;

  static Path classes() throws URISyntaxException {
    return Path.of(MutantsTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  @BeforeAll
  static void start() throws Exception {
    if (System.getProperty("heddle.cache") == null) {
      System.setProperty("heddle.cache", Path.of("target/cache").toAbsolutePath().toString());
    }
    lab = new MutantLab(Path.of("..", "..", "scenarios"), classes(), scratch);
  }

  @AfterAll
  static void stop() {
    lab.close();
  }

  private static Subject subject(String scenario) {
    return Subject.ALL.stream().filter(s -> s.name().equals(scenario)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "counter/cas-loop, CAS made a plain write, invariant",
    "counter/cas-loop, failure of the CAS ignored, invariant",
    "stack/garbage-collected, CAS made a plain write, not-linearizable",
    "lock/mcs, without setRelease, livelock",
  })
  void a_fault_is_found(String scenario, String fault, String finding) throws Exception {
    Subject subject = subject(scenario);
    Mutant mutant =
        lab.mutants(subject).stream()
            .filter(m -> m.fault().equals(fault))
            .findFirst()
            .orElseThrow();

    assertThat(lab.tried(subject, mutant, List.of(0), new Budget(60, 10_000)).finding())
        .isEqualTo(finding);
  }

  static Stream<Subject> subjects() {
    return Subject.ALL.stream()
        .filter(s -> s.scenarios().stream().anyMatch(f -> f.startsWith("own/")));
  }

  /** Otherwise a mutant would seem to be caught by what the original does as well. */
  @ParameterizedTest
  @MethodSource("subjects")
  void what_is_made_for_mutants_passes_unbroken(Subject subject) throws Exception {
    assertThat(lab.triedAsItIs(subject, new Budget(60, 100)).finding()).isEmpty();
  }

  @Test
  void there_are_many_mutants_of_many_algorithms() throws Exception {
    int mutants = 0;
    for (Subject subject : Subject.ALL) {
      List<Mutant> some = lab.mutants(subject);
      assertThat(some).as(subject.name()).isNotEmpty();
      assertThat(some).extracting(Mutant::id).doesNotHaveDuplicates();
      mutants += some.size();
    }
    assertThat(mutants).isGreaterThanOrEqualTo(100);
  }
}
