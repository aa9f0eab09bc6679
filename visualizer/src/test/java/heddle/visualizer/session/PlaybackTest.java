package heddle.visualizer.session;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.visualizer.Fx;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PlaybackTest {
  private final Session session =
      new Session(new TinyStepper("1*2", 3, 3), Runnable::run, new Faults(Path.of("unused")));
  private final Playback playback = Fx.call(() -> new Playback(session.viewpoint()));

  @Test
  void itPausesAtAFindingAndAtTheEnd() {
    Fx.run(
        () -> {
          session.open(TinyStepper.scenario("good"));
          for (int i = 0; i < 3; i++) {
            session.step(1);
          }
          session.viewpoint().goTo(0);
          playback.toggle();
          playback.tick();
          assertStands(1, true);
          playback.tick();
          assertStands(2, false);
          playback.toggle();
          playback.tick();
          assertStands(3, false);
        });
  }

  @Test
  void atTheEndThereIsNothingToPlay() {
    Fx.run(
        () -> {
          session.open(TinyStepper.scenario("good"));
          playback.toggle();
          assertStands(0, false);
        });
  }

  private void assertStands(int step, boolean playing) {
    assertThat(session.viewpoint().stepProperty().get()).isEqualTo(step);
    assertThat(playback.playingProperty().get()).isEqualTo(playing);
  }
}
