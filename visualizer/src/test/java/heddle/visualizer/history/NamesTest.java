package heddle.visualizer.history;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.Value;
import heddle.visualizer.sample.Samples;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamesTest {
  private final Names names = History.of(Samples.aba()).names();

  @Test
  void a_node_is_called_by_its_incarnation_at_the_step_in_question() {
    assertThat(names.object(2, 11)).isEqualTo("A#1");
    assertThat(names.object(2, 12)).isEqualTo("A#2");
    assertThat(names.object(2, 13)).isEqualTo("A#2");
  }

  @Test
  void the_step_of_a_return_is_known() {
    assertThat(names.cameBackAt(2, 11)).isEqualTo(-1);
    assertThat(names.cameBackAt(2, 13)).isEqualTo(12);
    assertThat(names.cameBackAt(4, 13)).isEqualTo(-1);
  }

  @Test
  void what_is_no_node_has_no_incarnation_in_its_name() {
    assertThat(names.object(1, 13)).isEqualTo("stack");
  }

  @Test
  void an_object_that_the_run_does_not_know_is_called_by_its_number() {
    assertThat(names.object(77, 3)).isEqualTo("object 77");
    assertThat(names.info(77)).isNull();
  }

  @Test
  void values_are_written_as_names_or_as_in_source() {
    assertThat(names.value(Value.reference(4), 0)).isEqualTo("C#1");
    assertThat(names.value(Value.of("9"), 0)).isEqualTo("9");
    assertThat(names.value(Value.NULL, 0)).isEqualTo("null");
    assertThat(names.value(null, 0)).isEqualTo("?");
  }

  @Test
  void threads_are_known_by_number_and_0_is_the_preparation() {
    assertThat(names.threads()).isEqualTo(Map.of(1, "T1", 2, "T2"));
    assertThat(names.thread(2)).isEqualTo("T2");
    assertThat(names.thread(0)).isEqualTo("the preparation");
  }
}
