package heddle.model.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heddle.model.scenario.BadInputException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BenchmarkRequestTest {
  private static final BenchmarkEffort TINY = new BenchmarkEffort(1, 0, 0, 3, 1);

  @ParameterizedTest
  @EnumSource
  void theDefaultsCanBeRun(BenchmarkGroup group) throws Exception {
    BenchmarkRequest request = BenchmarkRequest.defaults(group, BenchmarkEffort.QUICK, 2);
    assertThat(request.checked()).isSameAs(request);
    assertThat(request.expected()).isLessThanOrEqualTo(Duration.ofSeconds(40));
  }

  @Test
  void whatIsWrongIsLeftOutUnlessAskedFor() {
    assertThat(BenchmarkGroup.STACK.defaults())
        .containsExactly(
            "TreiberStack",
            "StampedTreiberStack",
            "HazardTreiberStack",
            "EpochTreiberStack",
            "ConcurrentLinkedDeque",
            "LockedStack");
    assertThat(BenchmarkGroup.COUNTER.defaults())
        .containsExactly(
            "FetchAddCounter", "CasLoopCounter", "LockedCounter", "AtomicLong", "LongAdder");
    for (BenchmarkGroup group : BenchmarkGroup.values()) {
      for (BenchmarkSubject subject : group.subjects()) {
        assertThat(subject.byDefault() && subject.name().startsWith("Broken")).isFalse();
        assertThat(subject.remark().isEmpty()).isEqualTo(subject.byDefault());
      }
    }
  }

  @Test
  void settingsAreMultipliedAndNamedInTheCommand() throws Exception {
    BenchmarkRequest request =
        new BenchmarkRequest(BenchmarkGroup.SET, List.of("HarrisMichaelList"), List.of(1, 2), TINY)
            .withKind(BenchmarkKind.LATENCY)
            .withSettings(Map.of("size", List.of(8), "reads", List.of(50, 90)))
            .checked();
    assertThat(request.places())
        .containsExactly(
            new BenchmarkPlace(1, Map.of("reads", 50, "size", 8)),
            new BenchmarkPlace(2, Map.of("reads", 50, "size", 8)),
            new BenchmarkPlace(1, Map.of("reads", 90, "size", 8)),
            new BenchmarkPlace(2, Map.of("reads", 90, "size", 8)));
    assertThat(request.points()).isEqualTo(4);
    assertThat(request.command()).endsWith(" --kind latency --set reads=50,90 --set size=8");
    assertThat(request.places().getFirst().words()).isEqualTo("1 thread, reads 50, size 8");
  }

  @Test
  void aSettingThatCannotBeSaysWhy() {
    BenchmarkRequest set =
        new BenchmarkRequest(BenchmarkGroup.SET, List.of("HarrisMichaelList"), List.of(1), TINY);
    assertThatThrownBy(() -> set.withSettings(Map.of("batch", List.of(2))).checked())
        .hasMessage("The sorted sets have no setting batch: they have size, reads.");
    assertThatThrownBy(() -> set.withSettings(Map.of("reads", List.of(101))).checked())
        .hasMessage("reads goes from 0 to 100, and 101 is outside.");
    assertThatThrownBy(
            () ->
                new BenchmarkRequest(BenchmarkGroup.RING, List.of("SpscRing"), List.of(1), TINY)
                    .withSettings(Map.of("size", List.of(2)))
                    .checked())
        .hasMessage("The rings for two have no settings, and so no size.");
  }

  @Test
  void theGroupOfAClassIsKnown() {
    assertThat(BenchmarkGroup.measuring("algorithms.queue.SpscRing")).contains(BenchmarkGroup.RING);
    assertThat(BenchmarkGroup.measuring("algorithms.lock.McsLock")).isEmpty();
    assertThat(BenchmarkGroup.measuring("algorithms.stm.MultiversionAccounts"))
        .contains(BenchmarkGroup.TRANSFER);
    assertThat(BenchmarkGroup.TRANSFER.about("algorithms.stm.MultiversionAccounts"))
        .map(BenchmarkSubject::name)
        .contains("MultiversionMemory");
  }

  @Test
  void aRequestThatCannotBeRunSaysWhy() {
    var one = List.of("AtomicLong");
    var two = List.of(2);
    refused(
        null,
        one,
        two,
        TINY,
        "A benchmark needs a group: stack or queue or ring or set or map or counter or thread-pool"
            + " or work-stealing or irregular-tasks or read-write-50 or read-write-90 or"
            + " read-write-99 or transfer or sorted-list.");
    refused(
        BenchmarkGroup.COUNTER,
        List.of(),
        two,
        TINY,
        "No implementation is chosen: choose one at least.");
    refused(
        BenchmarkGroup.STACK,
        one,
        two,
        TINY,
        "There is no benchmark AtomicLong among the stacks: they are TreiberStack,"
            + " StampedTreiberStack, HazardTreiberStack, EpochTreiberStack, EliminationStack,"
            + " ConcurrentLinkedDeque, LockedStack, BrokenRecyclingTreiberStack.");
    refused(
        BenchmarkGroup.COUNTER,
        one,
        List.of(),
        TINY,
        "No number of threads is chosen: choose one at least.");
    refused(
        BenchmarkGroup.COUNTER,
        one,
        List.of(2, 0),
        TINY,
        "A benchmark runs with 1 to 256 threads, not 0.");
    refused(
        BenchmarkGroup.COUNTER,
        one,
        List.of(2, 2),
        TINY,
        "An implementation or a number of threads is named twice.");
    refused(
        BenchmarkGroup.COUNTER,
        one,
        two,
        new BenchmarkEffort(2, 0, 0, 1, 1),
        "A confidence interval needs 3 samples at least, but forks × iterations are 2 × 1.");
    refused(
        BenchmarkGroup.COUNTER,
        one,
        two,
        new BenchmarkEffort(1, 0, 0, 3, 0),
        "An iteration lasts one millisecond at least.");
  }

  private static void refused(
      BenchmarkGroup group,
      List<String> implementations,
      List<Integer> threads,
      BenchmarkEffort effort,
      String sentence) {
    var request = new BenchmarkRequest(group, implementations, threads, effort);
    assertThatThrownBy(request::checked).isInstanceOf(BadInputException.class).hasMessage(sentence);
  }

  @Test
  void theCommandSaysAllOfIt() {
    var request =
        new BenchmarkRequest(
            BenchmarkGroup.COUNTER,
            List.of("AtomicLong", "LongAdder"),
            List.of(1, 2),
            new BenchmarkEffort(2, 3, 40, 5, 60));
    assertThat(request.command())
        .isEqualTo(
            "heddle bench counter --implementations AtomicLong,LongAdder --threads 1,2"
                + " --forks 2 --warmup 3x40ms --measure 5x60ms");
    assertThat(request.points()).isEqualTo(4);
    assertThat(request.effort().iterations()).isEqualTo(16);
    assertThat(request.expected()).isEqualTo(Duration.ofMillis(4 * 2 * (500 + 120 + 300)));
  }

  @Test
  void theCaveatNamesWhatThisRunCannotTell() {
    var machine = new BenchmarkMachine("25", 2, "Linux");
    var thorough =
        new BenchmarkRequest(
            BenchmarkGroup.STACK, List.of("TreiberStack"), List.of(1, 2), BenchmarkEffort.THOROUGH);
    assertThat(BenchmarkCaveat.of(thorough, machine))
        .isEqualTo("2 cores, shared with whatever else was running: compare within this run only.");
    assertThat(
            BenchmarkCaveat.of(
                BenchmarkRequest.defaults(BenchmarkGroup.COUNTER, BenchmarkEffort.QUICK, 2),
                machine))
        .isEqualTo(
            "2 cores, shared with whatever else was running: compare within this run only."
                + " With more threads than cores (4) the scheduler is measured too."
                + " One JVM for each point: ± does not know how much JVMs differ."
                + " Increments only: a LongAdder is dearer to read.");
  }
}
