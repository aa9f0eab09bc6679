package heddle.engine.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.schedule.Schedule;
import org.junit.jupiter.api.Test;

class ReplayTest {
  private static final int[] BOTH = {1, 2};

  @Test
  void follows_the_schedule_and_then_the_running_thread() {
    Replay replay = Replay.strict(Schedule.parse("2 1"));
    assertThat(replay.next(BOTH, 2, 0)).isEqualTo(2);
    assertThat(replay.next(BOTH, 2, 2)).isEqualTo(1);
    assertThat(replay.next(BOTH, 2, 2)).isEqualTo(2);
    assertThat(replay.next(BOTH, 2, 0)).isEqualTo(1);
    assertThat(replay.misfit()).isEqualTo(-1);
  }

  @Test
  void a_strict_replay_gives_up_where_the_schedule_does_not_fit() {
    Replay replay = Replay.strict(Schedule.parse("1 3 1"));
    assertThat(replay.next(BOTH, 2, 0)).isEqualTo(1);
    assertThat(replay.next(BOTH, 2, 1)).isEqualTo(Strategy.ABANDON);
    assertThat(replay.misfit()).isEqualTo(1);
  }

  @Test
  void a_lenient_replay_passes_over_what_does_not_fit() {
    Replay replay = Replay.lenient(Schedule.parse("1 3 2"));
    assertThat(replay.next(BOTH, 2, 0)).isEqualTo(1);
    assertThat(replay.next(BOTH, 2, 1)).isEqualTo(2);
    assertThat(replay.misfit()).isEqualTo(-1);
  }

  @Test
  void alternatives_stand_behind_the_thread_that_chose_them() {
    Replay replay = Replay.strict(Schedule.parse("1 ~3 2"));
    assertThat(replay.next(BOTH, 2, 0)).isEqualTo(1);
    assertThat(replay.alternative(Alternatives.NOTIFIED_THREAD, 5)).isEqualTo(2);
    assertThat(replay.alternative(Alternatives.NOTIFIED_THREAD, 5)).isZero();
    assertThat(replay.next(BOTH, 2, 1)).isEqualTo(2);
  }
}
