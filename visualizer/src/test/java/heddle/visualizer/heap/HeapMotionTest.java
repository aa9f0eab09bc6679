package heddle.visualizer.heap;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.visualizer.Fx;
import heddle.visualizer.sample.Samples;
import heddle.visualizer.sample.Showcase;
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
          still.view().animatedProperty().set(false);
          still.show(Samples.aba(), 5);
          moving.view().animatedProperty().set(true);
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
}
