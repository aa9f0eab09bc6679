package heddle.lab;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.benchmark.BenchmarkGroup;
import heddle.model.benchmark.BenchmarkSubject.Role;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

class BenchmarkListTest {

  @Test
  void jmhKnowsTheseAndNoOthers() {
    assertThat(knownToJmh())
        .containsExactly(
            "heddle.lab.CounterBenchmark.atomicLong",
            "heddle.lab.CounterBenchmark.brokenCounter",
            "heddle.lab.CounterBenchmark.casLoopCounter",
            "heddle.lab.CounterBenchmark.fetchAddCounter",
            "heddle.lab.CounterBenchmark.lockedCounter",
            "heddle.lab.CounterBenchmark.longAdder",
            "heddle.lab.CounterBenchmark.stripedCounter",
            "heddle.lab.IrregularTasksBenchmark.forkJoinPool",
            "heddle.lab.IrregularTasksBenchmark.workStealingPool",
            "heddle.lab.MapBenchmark.concurrentHashMap",
            "heddle.lab.MapBenchmark.hazardSplitOrderedMap",
            "heddle.lab.MapBenchmark.lockedMap",
            "heddle.lab.MapBenchmark.openAddressingMap",
            "heddle.lab.MapBenchmark.splitOrderedMap",
            "heddle.lab.QueueBenchmark.arrayBlockingQueue",
            "heddle.lab.QueueBenchmark.boundedMpmcQueue",
            "heddle.lab.QueueBenchmark.concurrentLinkedQueue",
            "heddle.lab.QueueBenchmark.hazardMichaelScottQueue",
            "heddle.lab.QueueBenchmark.michaelScottQueue",
            "heddle.lab.QueueBenchmark.mpmcArrayQueue",
            "heddle.lab.QueueBenchmark.waitFreeQueue",
            "heddle.lab.ReadWrite50Benchmark.fairReentrantReadWriteLock",
            "heddle.lab.ReadWrite50Benchmark.policyReadWriteLock",
            "heddle.lab.ReadWrite50Benchmark.reentrantLock",
            "heddle.lab.ReadWrite50Benchmark.reentrantReadWriteLock",
            "heddle.lab.ReadWrite50Benchmark.stampedLock",
            "heddle.lab.ReadWrite50Benchmark.unorderedReadWriteLock",
            "heddle.lab.ReadWrite90Benchmark.fairReentrantReadWriteLock",
            "heddle.lab.ReadWrite90Benchmark.policyReadWriteLock",
            "heddle.lab.ReadWrite90Benchmark.reentrantLock",
            "heddle.lab.ReadWrite90Benchmark.reentrantReadWriteLock",
            "heddle.lab.ReadWrite90Benchmark.stampedLock",
            "heddle.lab.ReadWrite90Benchmark.unorderedReadWriteLock",
            "heddle.lab.ReadWrite99Benchmark.fairReentrantReadWriteLock",
            "heddle.lab.ReadWrite99Benchmark.policyReadWriteLock",
            "heddle.lab.ReadWrite99Benchmark.reentrantLock",
            "heddle.lab.ReadWrite99Benchmark.reentrantReadWriteLock",
            "heddle.lab.ReadWrite99Benchmark.stampedLock",
            "heddle.lab.ReadWrite99Benchmark.unorderedReadWriteLock",
            "heddle.lab.RingBenchmark.fastForwardRing",
            "heddle.lab.RingBenchmark.spscArrayQueue",
            "heddle.lab.RingBenchmark.spscRing",
            "heddle.lab.SetBenchmark.concurrentSkipListSet",
            "heddle.lab.SetBenchmark.harrisMichaelList",
            "heddle.lab.SetBenchmark.lockedSet",
            "heddle.lab.SortedListBenchmark.gammaStm",
            "heddle.lab.SortedListBenchmark.multiversionMemory",
            "heddle.lab.SortedListBenchmark.reentrantLock",
            "heddle.lab.SortedListBenchmark.tl2Memory",
            "heddle.lab.StackBenchmark.brokenRecyclingTreiberStack",
            "heddle.lab.StackBenchmark.concurrentLinkedDeque",
            "heddle.lab.StackBenchmark.eliminationStack",
            "heddle.lab.StackBenchmark.epochTreiberStack",
            "heddle.lab.StackBenchmark.hazardTreiberStack",
            "heddle.lab.StackBenchmark.lockedStack",
            "heddle.lab.StackBenchmark.stampedTreiberStack",
            "heddle.lab.StackBenchmark.treiberStack",
            "heddle.lab.ThreadPoolBenchmark.priorityThreadPool",
            "heddle.lab.ThreadPoolBenchmark.threadPoolExecutor",
            "heddle.lab.TransferBenchmark.gammaStm",
            "heddle.lab.TransferBenchmark.multiversionMemory",
            "heddle.lab.TransferBenchmark.reentrantLock",
            "heddle.lab.TransferBenchmark.tl2Memory",
            "heddle.lab.WorkStealingBenchmark.forkJoinPool",
            "heddle.lab.WorkStealingBenchmark.workStealingPool");
  }

  @Test
  void everySubjectOfAGroupIsOneOfThem() {
    List<String> subjects = new ArrayList<>();
    for (BenchmarkGroup group : BenchmarkGroup.values()) {
      group.subjects().forEach(s -> subjects.add(JmhOptions.benchmark(group, s.name())));
    }
    assertThat(subjects).containsExactlyInAnyOrderElementsOf(knownToJmh());
  }

  /** There may be others of the same class, but never under another name alone. */
  @Test
  void theClassOfEverySubjectIsOneByItsOwnName() throws Exception {
    for (BenchmarkGroup group : BenchmarkGroup.values()) {
      for (var subject : group.subjects()) {
        String name = Class.forName(subject.className()).getSimpleName();
        assertThat(group.subject(name)).as(subject.name()).isPresent();
      }
    }
  }

  /** From each figure to the steps, and back: the class of the scenario leads to the group. */
  @Test
  void everySubjectOfOursCanBeSteppedThrough() throws Exception {
    Path scenarios = Path.of("").toAbsolutePath().getParent().getParent().resolve("scenarios");
    for (BenchmarkGroup group : BenchmarkGroup.values()) {
      for (var subject : group.subjects()) {
        if (subject.role() == Role.OURS || subject.role() == Role.BROKEN) {
          Scenario scenario = ScenarioReader.read(scenarios.resolve(subject.scenario() + ".json"));
          List<String> classes = new ArrayList<>(List.of(scenario.className()));
          scenario.variants().forEach(variant -> classes.add(variant.className()));
          assertThat(classes).as(subject.name()).contains(subject.stepped());
          assertThat(group.about(subject.stepped())).contains(subject);
        }
      }
    }
  }

  private static List<String> knownToJmh() {
    var silent = OutputFormatFactory.createFormatInstance(System.err, VerboseMode.SILENT);
    return BenchmarkList.defaultList().getAll(silent, List.of()).stream()
        .map(BenchmarkListEntry::getUsername)
        .sorted()
        .toList();
  }
}
