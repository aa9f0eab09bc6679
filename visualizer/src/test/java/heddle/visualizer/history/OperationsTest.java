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
            new Operation(2, "pop()", 3, 5, "1"),
            new Operation(2, "pop()", 6, 8, "2"),
            new Operation(2, "push(9)", 9, 12, ""));
  }

  @Test
  void a_call_that_begins_with_a_step_owns_that_step() {
    TraceBuilder b = new TraceBuilder("X").thread(1, "T1");
    b.read(1, 1, "x").invoke(1, "f()").read(1, 1, "y").returns(1, null);
    b.read(1, 1, "z").invoke(1, "g()").returns(1, null);
    assertThat(History.of(b.build()).operations().of(1))
        .containsExactly(new Operation(1, "f()", 1, 2, ""), new Operation(1, "g()", 3, 3, ""));
  }

  @Test
  void a_step_belongs_to_the_call_that_it_begins_last() {
    TraceBuilder b = new TraceBuilder("X").thread(1, "T1");
    b.read(1, 1, "x").invoke(1, "quiet()").returns(1, null).invoke(1, "f()").returns(1, null);
    assertThat(History.of(b.build()).operations().of(1))
        .containsExactly(new Operation(1, "f()", 1, 1, ""));
  }

  @Test
  void a_call_spans_the_steps_of_other_threads() {
    assertThat(operations.of(1)).containsExactly(new Operation(1, "pop()", 1, 13, "9"));
    assertThat(operations.at(1, 7)).contains(new Operation(1, "pop()", 1, 13, "9"));
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
    assertThat(prefix.of(1)).containsExactly(new Operation(1, "pop()", 1, 2, null));
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
}
