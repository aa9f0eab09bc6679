package heddle.model.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {
  @Test
  void stretches_of_one_thread_are_written_once() {
    assertThat(Schedule.of(1, 1, 1, 2, 1)).hasToString("1*3 2 1");
    assertThat(Schedule.EMPTY).hasToString("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1*4 2*7 1", "2 ~1 ~3 2*2 ~1 1", "1*2 2 ! 1 ! ~2", "1 ?0 ?12 2"})
  void text_is_read_back(String text) {
    assertThat(Schedule.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1*0", "1*", "~", "a", "1,2", "1**2", "~0", "99999999999"})
  void what_is_no_schedule_is_refused_by_name(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Schedule.parse("1 " + text))
        .withMessage(
            "a schedule is a list like \"1*4 2*7 1\" (thread, or thread*steps), not \""
                + text
                + "\"");
  }

  @Test
  void alternatives_belong_to_the_thread_and_are_no_switches() {
    assertThat(Schedule.parse("1 ~2 1 2*3 ~1 2 1").switches()).isEqualTo(2);
    assertThat(Schedule.parse("1*5").switches()).isZero();
  }

  @Test
  void an_interrupt_from_outside_belongs_to_the_thread_before_it() {
    Schedule schedule = Schedule.parse("1 2 ! 1");
    assertThat(schedule).isEqualTo(Schedule.of(1, 2, -Schedule.INTERRUPT, 1));
    assertThat(schedule.interrupts(0)).isFalse();
    assertThat(schedule.interrupts(1)).isTrue();
    assertThat(schedule.interrupts(3)).isFalse();
    assertThat(schedule.switches()).isEqualTo(2);
  }

  @Test
  void a_random_number_is_told_by_its_place() {
    Schedule schedule = Schedule.parse("1 ~2 ?7");
    assertThat(schedule.drawn(0)).isEqualTo(-1);
    assertThat(schedule.drawn(1)).isEqualTo(-1);
    assertThat(schedule.drawn(2)).isEqualTo(7);
  }

  @Test
  void equal_decisions_are_equal_schedules() {
    assertThat(Schedule.parse("1 1 2"))
        .isEqualTo(Schedule.of(1, 1, 2))
        .hasSameHashCodeAs(Schedule.of(1, 1, 2))
        .isNotEqualTo(Schedule.of(1, 2, 2));
    assertThat(Schedule.of(1, 1, 2).prefix(2).plus(3)).isEqualTo(Schedule.of(1, 1, 3));
  }
}
