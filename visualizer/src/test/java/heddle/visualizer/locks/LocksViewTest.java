package heddle.visualizer.locks;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.visualizer.Fx;
import heddle.visualizer.sample.Samples;
import heddle.visualizer.sample.Showcase;
import org.junit.jupiter.api.Test;

class LocksViewTest {
  private static Showcase<LocksView> showcase() {
    return new Showcase<>(LocksView::new, 700, 420);
  }

  @Test
  void a_deadlock_is_drawn_in_the_alarm_colour_and_nothing_else_is() {
    Fx.run(
        () -> {
          Showcase<LocksView> c = showcase().show(Samples.philosophers(3), 6);
          assertThat(c.count(c.theme().alarm(), 0, 0, 700, 420)).isGreaterThan(1_000);
          c.goTo(5);
          assertThat(c.count(c.theme().alarm(), 0, 0, 700, 420)).isZero();
        });
  }

  @Test
  void an_owned_lock_has_its_owners_colour() {
    Fx.run(
        () -> {
          Showcase<LocksView> c = showcase().show(Samples.monitor(), 3);
          c.assertPixel(540, 30, c.theme().tint(1));
          c.goTo(7);
          c.assertPixel(540, 30, c.theme().raised());
        });
  }

  @Test
  void a_click_on_a_waiting_thread_goes_to_the_step_at_which_it_began_to_wait() {
    Fx.run(
        () -> {
          Showcase<LocksView> c = showcase().show(Samples.monitor(), 6);
          c.click(100, 165);
          assertThat(c.step()).isEqualTo(4);
        });
  }

  @Test
  void a_click_on_a_lock_goes_to_the_step_at_which_its_owner_took_it() {
    Fx.run(
        () -> {
          Showcase<LocksView> c = showcase().show(Samples.monitor(), 6);
          c.click(540, 40);
          assertThat(c.step()).isEqualTo(3);
        });
  }

  @Test
  void before_any_lock_is_used_there_are_words() {
    Fx.run(
        () -> {
          Showcase<LocksView> c = showcase().show(Samples.aba(), 3);
          assertThat(c.count(c.theme().background(), 0, 190, 700, 40)).isLessThan(28_000);
          assertThat(c.count(c.theme().background(), 0, 0, 700, 150)).isEqualTo(105_000);
        });
  }

  @Test
  void the_text_names_owners_and_waiters() {
    assertThat(new LocksText(Samples.monitor(), Samples.monitor().stateAt(6)).all())
        .isEqualTo(
            """
            after step 6
            buffer: held by T1
            T2 cannot step: waits for buffer, held by T1 since step 3 (run, line 20).
            T3 cannot step: waits for buffer, held by T1 since step 3 (run, line 20).
            T4 cannot step: waits to be notified on buffer (run, line 31).
            """);
  }
}
