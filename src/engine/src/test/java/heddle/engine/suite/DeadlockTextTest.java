package heddle.engine.suite;

import static org.assertj.core.api.Assertions.assertThat;

import guest.deadlock.OneRingOrTheOther;
import guest.deadlock.ReaderBesideARunner;
import guest.deadlock.RingBesideARunner;
import guest.deadlock.TwoRings;
import heddle.client.Debugger;
import heddle.client.Installation;
import heddle.client.Searcher;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Report;
import heddle.model.schedule.Schedule;
import heddle.model.trace.Trace;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a deadlock: who waits for what, and who could end it. */
class DeadlockTextTest {
  private static Searcher searcher;

  @BeforeAll
  static void start() throws Exception {
    if (System.getProperty("heddle.cache") == null) {
      System.setProperty("heddle.cache", Path.of("target/cache").toAbsolutePath().toString());
    }
    searcher = Searcher.start(Installation.current());
  }

  @AfterAll
  static void stop() {
    searcher.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CrossedSemaphores | one has a permit of left (since step 2) and waits for right (line 13); two has a permit of right (since step 1) and waits for left (line 20). No step from here can change this.
          PermitNotGivenBack | one waits for gate (line 11), and two has a permit of gate (since step 1). No step from here can change this.
          BothUpgrade | two holds lock for reading (since step 2) and waits for lock.writeLock (line 21); one waits for lock.readLock (line 20), and two holds lock for reading (since step 2). No step from here can change this.
          StampTwice | one has the stamp of lock (since step 1) and waits for lock (line 12). No step from here can change this.
          TaskBehindItself | pool-1-thread-1 is to run FutureTask#2 from the queue of ThreadPoolExecutor#1 and waits for FutureTask#2 (line 13); run waits for FutureTask#1 (line 13), and pool-1-thread-1 runs FutureTask#1. No step from here can change this. Thread starvation: what stands in the queue of ThreadPoolExecutor#1 needs its only thread, and that waits for it.
          TwoTasksBehindThemselves | pool-1-thread-1 is to run FutureTask#3 from the queue of ThreadPoolExecutor#1 (like pool-1-thread-2) and waits for FutureTask#2 (line 14); pool-1-thread-2 is to run FutureTask#2 from the queue of ThreadPoolExecutor#1 (like pool-1-thread-1) and waits for FutureTask#3 (line 15); run waits for FutureTask#1 (line 16), and pool-1-thread-1 runs FutureTask#1. No step from here can change this. Thread starvation: what stands in the queue of ThreadPoolExecutor#1 needs one of its 2 threads, and they wait for it.
          SuppliedBehindItself | pool-1-thread-1 is to run CompletableFuture#1 from the queue of ThreadPoolExecutor#1 and waits for CompletableFuture#1 (line 12); run waits for FutureTask#1 (line 12), and pool-1-thread-1 runs FutureTask#1. No step from here can change this. Thread starvation: what stands in the queue of ThreadPoolExecutor#1 needs its only thread, and that waits for it.
          LockAroundGet | run holds lock (since step 2) and waits for FutureTask#1 (line 22); pool-1-thread-1 runs FutureTask#1 and waits for lock (line 19). No step from here can change this.
          PoolClosesItself | pool-1-thread-1 is a thread of ThreadPoolExecutor#1 that has not ended and waits for ThreadPoolExecutor#1 (line 17); run waits for FutureTask#1 (line 19), and pool-1-thread-1 runs FutureTask#1. No step from here can change this.
          TwoRings | 2 deadlocks, each on its own: (1) one holds a (since step 4) and waits for b (line 38); two holds b (since step 7) and waits for a (line 38); (2) three holds c (since step 10) and waits for d (line 38); four holds d (since step 1) and waits for c (line 38). No step from here can change this.
          BehindARing | one holds a (since step 2) and waits for b (line 15); two holds b (since step 3) and waits for a (line 23); three waits for a, held by one since step 2 (line 30). No step from here can change this; four has ended.
          RingBesideARunner | one holds a (since step 2) and waits for b (line 19); two holds b (since step 1) and waits for a (line 27). No step from here can change this, though three goes on.
          CountOneShort | one waits for latch (line 11), which 1 more countDown would open, and nobody is left to wake it. No step from here can change this.
          BarrierOneShort | one waits for barrier (line 11), to which 2 of 3 parties have come, and nobody is left to wake it; two waits for barrier (line 15), to which 2 of 3 parties have come, and nobody is left to wake it. No step from here can change this.
          NobodyCompletes | one waits for future (line 12), which nobody is working on, and nobody is left to wake it. No step from here can change this.
          NobodyPuts | two waits for queue (line 16), which is empty, and nobody is left to wake it. No step from here can change this.
          NobodyTakes | one waits for queue (line 12), which is full, and nobody is left to wake it. No step from here can change this.
          SignalBeforeAwait | one waits for changed (line 14), and nobody is left to wake it. No step from here can change this. Lost signal: two signalled changed at step 2, when nobody waited, before one did.
          """)
  void the_message_names_who_waits_for_whom(String program, String message) throws Exception {
    Class<?> type = Class.forName("guest.deadlock." + program);
    SmallProgram small = SmallProgram.of(type);
    Report report =
        searcher
            .search(
                small.scenario(),
                null,
                SearchOptions.of(small.expected().strategy()),
                progress -> {})
            .result()
            .get();

    assertThat(report.findings().getFirst().finding().message()).isEqualTo(message);
  }

  @Test
  void different_rings_are_different_findings() throws Exception {
    Report report =
        searcher
            .search(
                SmallProgram.of(OneRingOrTheOther.class).scenario(),
                null,
                SearchOptions.of("exhaustive").withAll().withAnswers("none"),
                progress -> {})
            .result()
            .get();

    assertThat(report.exhaustive()).isTrue();
    assertThat(report.findings())
        .extracting(f -> f.finding().message().replaceAll(".*waits for (\\w).*", "$1"))
        .containsExactlyInAnyOrder("a", "c");
  }

  /** One of them alone waits for ever as well, but for something else. */
  @Test
  void what_is_not_needed_for_a_ring_is_no_other_deadlock() throws Exception {
    Report report =
        searcher
            .search(
                SmallProgram.of(TwoRings.class).scenario(),
                null,
                SearchOptions.of("auto").withAnswers("none"),
                progress -> {})
            .result()
            .get();

    assertThat(report.findings().getFirst().fewer()).isNull();
  }

  @Test
  void who_steps_is_told_when_the_ring_closes_though_another_runs_on() throws Exception {
    try (Debugger debugger = Debugger.start(Installation.current())) {
      debugger.open(SmallProgram.of(RingBesideARunner.class).scenario(), null).get();

      Trace trace = debugger.replay(Schedule.parse("3 1 2 3*4")).get();

      assertThat(trace.stepsWithFindings()).containsExactly(3);
      assertThat(trace.findings().getFirst().message())
          .isEqualTo(
              "one holds a (since step 2) and waits for b (line 19); two holds b (since step 3) and"
                  + " waits for a (line 27). No step from here can change this, though three goes"
                  + " on.");
    }
  }

  /** Only when the writer waits: before that the reader may still give its lock back. */
  @Test
  void readers_are_in_rings_as_well() throws Exception {
    try (Debugger debugger = Debugger.start(Installation.current())) {
      debugger.open(SmallProgram.of(ReaderBesideARunner.class).scenario(), null).get();

      Trace trace = debugger.replay(Schedule.parse("2*2 1*3 3*4")).get();

      assertThat(trace.stepsWithFindings()).containsExactly(5);
      assertThat(trace.findings().getFirst().message())
          .isEqualTo(
              "one holds a (since step 3) and waits for lock.writeLock (line 20); two holds lock"
                  + " for reading (since step 2) and waits for a (line 28). No step from here can"
                  + " change this, though three goes on.");
    }
  }
}
