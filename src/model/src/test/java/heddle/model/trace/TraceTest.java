package heddle.model.trace;

import static heddle.model.sample.TraceBuilder.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heddle.model.finding.Finding;
import heddle.model.finding.FindingKind;
import heddle.model.sample.TraceBuilder;
import heddle.model.trace.StackFrame.Local;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {
  private static final Position HERE = new Position("p.C$D", "pop", "C.java", 31);
  private static final Position CALLER = new Position("p.C", "run", "C.java", -1);

  private static Event event(int step, Value after) {
    return new Event(
        step,
        2,
        EventKind.CAS,
        7,
        "head",
        "volatile",
        null,
        after,
        Value.NULL,
        Value.reference(300),
        step % 2 == 0,
        null,
        HERE,
        List.of(HERE, CALLER));
  }

  /** A step in which everything occurs that can. */
  private static Step full(int number, Value value) {
    Finding finding =
        new Finding(
            FindingKind.ABA,
            true,
            "It is.",
            number,
            List.of(1, 2),
            List.of(3),
            7,
            "head",
            List.of(new Finding.Wait(1, 7, 2, 31, 4)));
    StackFrame inner = new StackFrame(HERE, List.of(new Local("top", value)));
    StackFrame outer = new StackFrame(CALLER, List.of());
    return new Step(
        number,
        2,
        List.of(1, 3),
        List.of(event(number, value), event(number, null)),
        List.of(new ObjectInfo(7, "p.C", "C", true, false)),
        List.of(new HeapChange(7, "head", value), new HeapChange(0, "p.C.count", Value.of("-3"))),
        List.of(new Incarnation(7, 2)),
        List.of(new LockState(7, 2, 1, List.of(1), List.of(3, 4))),
        List.of(
            new ThreadState(
                2, "T2", ThreadStatus.PARKED, event(0, null), 7, 1, "pop()", List.of(inner, outer)),
            new ThreadState(1, "T1", ThreadStatus.ENDED, null, 0, 0, "", List.of())),
        List.of(finding),
        "printed\n");
  }

  /** Writes number {@code i} to a field in each step i. */
  private static List<Step> writes(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(
            i ->
                new Step(
                    i,
                    1,
                    List.of(),
                    List.of(event(i, Value.of("" + i))),
                    i == 0 ? List.of(new ObjectInfo(7, "p.C", "C", true, false)) : List.of(),
                    List.of(new HeapChange(7, "head", Value.of("" + i))),
                    List.of(),
                    List.of(),
                    List.of(
                        new ThreadState(
                            1,
                            "T1",
                            ThreadStatus.READY,
                            event(0, null),
                            0,
                            0,
                            "pop()",
                            List.of(
                                new StackFrame(
                                    HERE, List.of(new Local("i", "int", Value.of("" + i))))))),
                    List.of(),
                    ""))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "7",
        "007",
        "-7",
        "12345678",
        "123456789012",
        "\"a\"",
        "null",
        "true",
        "1.5"
      })
  void a_step_is_read_as_it_was_written(String text) {
    Step step = full(0, Value.of(text));
    assertThat(new Trace("p.C", List.of(step), true).steps()).containsExactly(step);
  }

  @Test
  void references_are_read_as_they_were_written() {
    for (int id : new int[] {1, 127, 128, 70_000, Integer.MAX_VALUE}) {
      Step step = full(0, Value.reference(id));
      assertThat(new Trace("p.C", List.of(step), true).steps().getFirst()).isEqualTo(step);
    }
  }

  @Test
  void there_is_no_step_beyond_the_last() {
    Trace trace = new Trace("p.C", writes(0, 9), false);
    Trace shorter = trace.prefix(4);
    assertThatThrownBy(() -> shorter.steps().get(5)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(shorter.last()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 255, 256, 257, 999, 3})
  void the_state_is_that_of_the_latest_change(int step) {
    Trace trace = new Trace("p.C", writes(0, 999), false);
    TraceState state = trace.stateAt(step);
    assertThat(state.step()).isEqualTo(step);
    assertThat(state.fields(7)).isEqualTo(Map.of("head", Value.of("" + step)));
    assertThat(state.thread(1).frames().getFirst().locals().getFirst().value().text())
        .isEqualTo("" + step);
    assertThat(state.objects()).extracting(ObjectInfo::label).containsExactly("C");
  }

  @Test
  void the_state_knows_nothing_of_what_comes_later() {
    Trace trace = new Trace("p.C", List.of(writes(0, 0).getFirst(), full(1, ref(7))), false);
    TraceState before = trace.stateAt(0);
    TraceState after = trace.stateAt(1);
    assertThat(before.locks()).isEmpty();
    assertThat(before.lock(7)).isNull();
    assertThat(before.thread(2)).isNull();
    assertThat(before.name(7)).isEqualTo("C#1");
    assertThat(before.fields(0)).isEmpty();
    assertThat(after.locks()).containsExactly(full(1, ref(7)).locks().getFirst());
    assertThat(after.thread(2)).isEqualTo(full(1, ref(7)).threads().getFirst());
    assertThat(after.threads()).extracting(ThreadState::thread).containsExactly(1, 2);
    assertThat(after.name(7)).isEqualTo("C#2");
    assertThat(after.fields(0)).isEqualTo(Map.of("p.C.count", Value.of("-3")));
    assertThat(after.text(ref(7))).isEqualTo("C#2");
  }

  @Test
  void a_trace_that_goes_on_in_two_ways_is_two_traces() {
    Trace trace = new Trace("p.C", writes(0, 5), false);
    Trace one = trace.plus(writes(6, 8), true);
    Trace two = trace.plus(List.of(full(6, ref(9))), false);
    assertThat(trace.steps()).isEqualTo(writes(0, 5));
    assertThat(one.steps()).isEqualTo(writes(0, 8));
    assertThat(two.last()).isEqualTo(6);
    assertThat(two.steps().get(6)).isEqualTo(full(6, ref(9)));
    assertThat(one.stateAt(6).fields(7)).isEqualTo(Map.of("head", Value.of("6")));
    assertThat(two.stateAt(6).fields(7)).isEqualTo(Map.of("head", ref(9)));
    assertThat(trace.begins(one)).isTrue();
    assertThat(one.begins(trace)).isFalse();
    assertThat(one.begins(two)).isFalse();
    assertThat(trace.prefix(3).begins(one)).isTrue();
  }

  @Test
  void a_hundred_thousand_steps_take_less_than_64_bytes_each() {
    Trace trace = new Trace("p.C", writes(0, 99_999), false);
    assertThat(StepStore.of(trace.steps()).bytes()).isLessThan(64 * 100_000L);
  }

  @Test
  void hand_made_traces_survive() {
    TraceBuilder builder =
        new TraceBuilder("p.C").object(1, "p.C", "C").thread(1, "T1").set(1, "x", Value.of("1"));
    Trace trace = builder.write(1, 1, "x", Value.of("2")).read(1, 1, "x").build();
    assertThat(trace.stateAt(0).fields(1)).isEqualTo(Map.of("x", Value.of("1")));
    assertThat(trace.stateAt(2).fields(1)).isEqualTo(Map.of("x", Value.of("2")));
  }
}
