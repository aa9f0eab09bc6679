package heddle.visualizer.history;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.Trace;
import heddle.model.trace.Value;
import heddle.visualizer.sample.Samples;
import heddle.visualizer.sample.TraceBuilder;
import org.junit.jupiter.api.Test;

class OperationsTest {
  private final Operations operations = History.of(Samples.aba()).operations();

  @Test
  void a_call_that_begins_behind_a_step_owns_the_steps_after_it() {
    assertThat(operations.of(2))
        .containsExactly(
            new Operation(2, "pop()", 3, 5, "1", 5),
            new Operation(2, "pop()", 6, 8, "2", 8),
            new Operation(2, "push(9)", 9, 12, "", 12));
  }

  @Test
  void a_call_that_begins_with_a_step_owns_that_step() {
    TraceBuilder b = new TraceBuilder("X").thread(1, "T1");
    b.read(1, 1, "x").invoke(1, "f()").read(1, 1, "y").returns(1, null);
    b.read(1, 1, "z").invoke(1, "g()").returns(1, null);
    assertThat(History.of(b.build()).operations().of(1))
        .containsExactly(
            new Operation(1, "f()", 1, 2, "", Operation.UNKNOWN),
            new Operation(1, "g()", 3, 3, "", 3));
  }

  @Test
  void a_step_belongs_to_the_call_that_it_begins_last() {
    TraceBuilder b = new TraceBuilder("X").thread(1, "T1");
    b.read(1, 1, "x").invoke(1, "quiet()").returns(1, null).invoke(1, "f()").returns(1, null);
    assertThat(History.of(b.build()).operations().of(1))
        .containsExactly(new Operation(1, "f()", 1, 1, "", 1));
  }

  @Test
  void a_call_spans_the_steps_of_other_threads() {
    assertThat(operations.of(1)).containsExactly(new Operation(1, "pop()", 1, 13, "9", 13));
    assertThat(operations.at(1, 7)).contains(new Operation(1, "pop()", 1, 13, "9", 13));
  }

  @Test
  void the_text_names_the_result_if_there_is_one() {
    assertThat(operations.of(2))
        .extracting(Operation::text)
        .containsExactly("pop(): 1", "pop(): 2", "push(9)");
  }

  @Test
  void a_call_that_has_not_ended_says_so() {
    Operations prefix = History.of(Samples.aba().prefix(10)).operations();
    assertThat(prefix.of(1))
        .containsExactly(new Operation(1, "pop()", 1, 2, null, Operation.UNKNOWN));
    assertThat(prefix.of(1).getFirst().text()).isEqualTo("pop() …");
  }

  @Test
  void an_exception_is_the_outcome_of_the_call_that_it_ends() {
    TraceBuilder b = new TraceBuilder("X").thread(1, "T1").invoke(1, "f()");
    Trace trace = b.read(1, 1, "x").fails(1, "NullPointerException").ends(1).build();
    assertThat(History.of(trace).operations().of(1).getFirst().text())
        .isEqualTo("f(): throws NullPointerException");
  }

  @Test
  void a_call_without_a_step_is_left_out() {
    TraceBuilder b = new TraceBuilder("X").thread(1, "T1").invoke(1, "f()");
    Trace trace = b.returns(1, Value.NULL).invoke(1, "g()").read(1, 1, "x").build();
    assertThat(History.of(trace).operations().of(1))
        .extracting(Operation::call)
        .containsExactly("g()");
  }

  @Test
  void calls_are_found_by_the_steps_that_they_touch() {
    assertThat(operations.between(2, 4, 7)).extracting(Operation::first).containsExactly(3, 6);
    assertThat(operations.between(2, 0, 2)).isEmpty();
    assertThat(operations.between(2, 13, 13)).isEmpty();
    assertThat(operations.at(2, 13)).isEmpty();
    assertThat(operations.at(3, 1)).isEmpty();
  }

  @Test
  void a_call_with_two_atomic_updates_took_effect_at_either() {
    assertThat(effect(swap().returns(1, null))).isEqualTo(2);
    assertThat(effect(swap().cas(1, 1, "a", Value.of("1"), Value.of("2")).returns(1, null)))
        .isEqualTo(Operation.UNKNOWN);
  }

  @Test
  void an_update_with_a_write_behind_it_may_have_but_taken_a_lock() {
    assertThat(effect(swap().write(1, 1, "b", Value.of("8")).returns(1, null)))
        .isEqualTo(Operation.UNKNOWN);
  }

  @Test
  void a_pending_call_may_still_take_effect() {
    assertThat(effect(swap())).isEqualTo(Operation.UNKNOWN);
  }

  /** A call that writes a field and then swaps another one. */
  private static TraceBuilder swap() {
    TraceBuilder b = new TraceBuilder("X").object(1, "X", "x").set(1, "a", Value.of("0"));
    b.thread(1, "T1").invoke(1, "f()").write(1, 1, "b", Value.of("7"));
    return b.cas(1, 1, "a", Value.of("0"), Value.of("1"));
  }

  private static int effect(TraceBuilder run) {
    return History.of(run.build()).operations().of(1).getFirst().effect();
  }

  @Test
  void a_call_whose_only_store_is_a_write_took_effect_there() {
    assertThat(History.of(Samples.lostUpdate()).operations().of(1))
        .containsExactly(new Operation(1, "increment()", 1, 4, "", 4));
  }
}
