package heddle.model.explain;

import static heddle.model.sample.TraceBuilder.ref;
import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.finding.Finding.Wait;
import heddle.model.sample.TraceBuilder;
import heddle.model.trace.EventKind;
import heddle.model.trace.ThreadStatus;
import heddle.model.trace.Trace;
import heddle.model.trace.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTextTest {
  private static final String STACK = "algorithms.stack.TreiberStack";
  private static final String NODE = "algorithms.stack.TreiberStack$Node";

  /** A leaves the head and comes back as A#2 while T1 is in pop. */
  static Trace aba() {
    return new TraceBuilder(STACK)
        .object(1, STACK, "TreiberStack")
        .node(2, NODE, "A")
        .node(3, NODE, "B")
        .set(1, "head", ref(2))
        .thread(1, "T1")
        .thread(2, "T2")
        .invoke(1, "pop()")
        .read(1, 1, "head")
        .cas(2, 1, "head", ref(2), ref(3))
        .cas(2, 1, "head", ref(3), Value.NULL)
        .cas(2, 1, "head", Value.NULL, ref(2))
        .incarnation(2, 2)
        .cas(1, 1, "head", ref(2), ref(3))
        .build();
  }

  @Test
  void harmful_aba() {
    assertThat(
            FindingText.aba(aba(), 1, 1, List.of(2, 3, 4), 5, 1, "head", true, "A#1.next was B#1"))
        .isEqualTo(
            "T1's CAS on head succeeded although head changed 3 times since T1 read A#1 at step 1:"
                + " A#1 left at step 2 (T2) and came back as A#2 at step 4 (T2). What T1 had"
                + " learned before step 5 is out of date: A#1.next was B#1.");
  }

  @Test
  void harmless_aba_of_plain_values() {
    Trace trace =
        new TraceBuilder("a.Flag")
            .object(1, "a.Flag", "Flag")
            .set(1, "value", Value.of("0"))
            .thread(1, "T1")
            .thread(2, "T2")
            .read(1, 1, "value")
            .write(2, 1, "value", Value.of("1"))
            .write(2, 1, "value", Value.of("0"))
            .cas(1, 1, "value", Value.of("0"), Value.of("5"))
            .build();

    assertThat(FindingText.aba(trace, 1, 1, List.of(2, 3), 4, 1, "value", false, ""))
        .isEqualTo(
            "T1's CAS on value succeeded although value changed twice since T1 read 0 at step 1: 0"
                + " left at step 2 (T2) and came back as 0 at step 3 (T2). It did no harm: all else"
                + " that T1 had read in between still is what it was at step 4.");
  }

  @Test
  void deadlock_in_a_ring() {
    Trace trace = forks().enter(1, 2).enter(2, 3).enter(1, 3).enter(2, 2).build();

    assertThat(
            DeadlockText.of(
                trace.stateAt(4), List.of(new Wait(1, 3, 2, 9, 2), new Wait(2, 2, 1, 12, 1))))
        .isEqualTo(
            "T1 holds forks[0] (since step 1) and waits for forks[1] (line 9); T2 holds forks[1]"
                + " (since step 2) and waits for forks[0] (line 12). No step from here can change"
                + " this.");
  }

  @Test
  void deadlock_of_a_thread_with_itself() {
    Trace trace = forks().enter(1, 2).build();

    assertThat(DeadlockText.of(trace.stateAt(1), List.of(new Wait(1, 2, 1, 9, 1))))
        .isEqualTo(
            "T1 holds forks[0] (since step 1) and waits for forks[0] (line 9). No step from here"
                + " can change this, though T2 goes on.");
  }

  @Test
  void deadlock_with_a_join() {
    Trace trace =
        forks()
            .object(4, "java.lang.Thread", "T2")
            .enter(1, 2)
            .act(1, EventKind.JOIN, 4, "")
            .held(1, ThreadStatus.JOINING, 4, 2)
            .enter(2, 2)
            .build();

    assertThat(
            DeadlockText.of(
                trace.stateAt(3), List.of(new Wait(1, 4, 2, 9, 0), new Wait(2, 2, 1, 12, 1))))
        .isEqualTo(
            "T1 holds forks[0] (since step 1) and waits for the end of T2 (line 9); T2 has not"
                + " ended and waits for forks[0] (line 12). No step from here can change this.");
  }

  @Test
  void threads_that_nobody_wakes() {
    Trace trace =
        forks().held(1, ThreadStatus.WAITING, 2, 0).held(2, ThreadStatus.PARKED, 0, 0).build();

    assertThat(
            DeadlockText.of(
                trace.stateAt(0), List.of(new Wait(1, 2, 0, 9, 0), new Wait(2, 0, 0, -1, 0))))
        .isEqualTo(
            "T1 waits to be notified on forks[0] (line 9), and nobody is left to wake it; T2 is"
                + " parked, and nobody is left to wake it. No step from here can change this.");
  }

  @Test
  void a_lock_that_was_never_given_back() {
    Trace trace = forks().enter(1, 2).ends(1).enter(2, 2).build();

    assertThat(DeadlockText.of(trace.stateAt(2), List.of(new Wait(2, 2, 1, 12, 1))))
        .isEqualTo(
            "T2 waits for forks[0], held by T1 since step 1 (line 12). No step from here can change"
                + " this.");
  }

  @Test
  void exception() {
    Trace trace =
        forks()
            .method("dine")
            .line(1, 31)
            .invoke(1, "dine(0)")
            .enter(1, 2)
            .fails(1, "java.lang.IllegalStateException: no fork")
            .build();

    assertThat(FindingText.exception(trace, 1, 1, "java.lang.IllegalStateException: no fork"))
        .isEqualTo(
            "T1's dine(0) ended with java.lang.IllegalStateException: no fork at step 1 (dine, line"
                + " 31), and nothing caught it.");
  }

  @Test
  void invariant_after_a_step() {
    Trace trace =
        new TraceBuilder("a.Counter")
            .object(1, "a.Counter", "Counter")
            .set(1, "value", Value.of("1"))
            .thread(1, "T1")
            .method("increment")
            .line(1, 20)
            .write(1, 1, "value", Value.of("-1"))
            .build();

    assertThat(FindingText.invariant(trace, 1, "not negative", "negative() == false", "true"))
        .isEqualTo(
            "The invariant \"not negative\" does not hold after step 1: it states negative() =="
                + " false, but finds true. T1 writes -1 to value, in place of 1 (increment, line"
                + " 20).");
  }

  @Test
  void invariant_at_the_end() {
    Trace trace =
        new TraceBuilder("a.Counter")
            .object(1, "a.Counter", "Counter")
            .thread(1, "T1")
            .read(1, 1, "value")
            .act(0, EventKind.INVOKE, 0, "get()")
            .build();

    assertThat(FindingText.invariant(trace, 2, "nothing lost", "get() == 2", "1"))
        .isEqualTo(
            "The invariant \"nothing lost\" does not hold at the end: it states get() == 2, but"
                + " finds 1.");
  }

  private static TraceBuilder forks() {
    return new TraceBuilder("a.Table")
        .object(1, "a.Table", "Table")
        .lock(2, "java.lang.Object", "forks[0]")
        .lock(3, "java.lang.Object", "forks[1]")
        .thread(1, "T1")
        .thread(2, "T2");
  }
}
