package heddle.visualizer.heap;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.visualizer.Fx;
import heddle.visualizer.heap.HeapMotion.Manner;
import heddle.visualizer.heap.HeapScene.Box;
import heddle.visualizer.history.ObjectKind;
import heddle.visualizer.sample.Samples;
import heddle.visualizer.sample.Showcase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import org.junit.jupiter.api.Test;

class HeapMotionTest {
  private static final int PATIENCE_SECONDS = 60;

  /** How much of the accent colour, that of the new reference, can be seen. */
  private static int accent(Showcase<HeapView> c) {
    return c.count(c.theme().accent(), 0, 60, 700, 400);
  }

  @Test
  void what_changes_moves_and_arrives() {
    Showcase<HeapView> still = Fx.call(() -> new Showcase<>(HeapView::new, 700, 460));
    Showcase<HeapView> moving = Fx.call(() -> new Showcase<>(HeapView::new, 700, 460));
    CompletableFuture<Void> arrived = new CompletableFuture<>();
    Fx.run(
        () -> {
          still.view().mannerProperty().set(Manner.NONE);
          still.show(Samples.aba(), 5);
          moving.view().mannerProperty().set(Manner.MOVE);
          moving.show(Samples.aba(), 4);
          moving.goTo(5);
          int end = accent(still);
          assertThat(accent(moving)).as("still on its way").isNotEqualTo(end);
          new AnimationTimer() {
            @Override
            public void handle(long now) {
              if (accent(moving) == end) {
                stop();
                arrived.complete(null);
              }
            }
          }.start();
        });
    arrived.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  private static HeapScene scene(double x) {
    Box box = new Box(2, ObjectKind.NODE, x, 0, 50, 30, "A", 1, 0, 0, false, List.of());
    return new HeapScene(
        List.of(box), List.of(), List.of(), List.of(), List.of(), Double.NaN, 0, 200, 100);
  }

  @Test
  void a_step_that_comes_soon_after_another_is_shown_at_once() {
    Fx.run(
        () -> {
          long second = 1_000_000_000;
          HeapMotion motion = new HeapMotion(() -> {});
          motion.jump(scene(0));
          assertThat(motion.moving()).isFalse();
          motion.go(scene(10), Manner.MOVE, 1, second);
          assertThat(motion.moving()).isTrue();
          motion.go(scene(20), Manner.MOVE, 1, second + 200_000_000);
          assertThat(motion.moving()).as("in a hurry").isFalse();
          assertThat(motion.target()).isEqualTo(scene(20));
          motion.go(scene(30), Manner.MOVE, 8, second + 250_000_000);
          assertThat(motion.moving()).as("at eight times the pace it is none").isTrue();
          motion.go(scene(40), Manner.FADE, 1, 3 * second);
          assertThat(motion.moving()).isTrue();
          motion.go(scene(50), Manner.NONE, 1, 5 * second);
          assertThat(motion.moving()).isFalse();
        });
  }
}
