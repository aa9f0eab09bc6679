package heddle.visualizer.picture;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.visualizer.Fx;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class HatchTest {
  @Test
  void no_line_leaves_the_rectangle() {
    Fx.run(
        () -> {
          Canvas canvas = new Canvas(60, 60);
          canvas.getGraphicsContext2D().setFill(Color.WHITE);
          canvas.getGraphicsContext2D().fillRect(0, 0, 60, 60);
          canvas.getGraphicsContext2D().setStroke(Color.BLACK);
          Hatch.fill(canvas.getGraphicsContext2D(), 20, 10, 8, 40, 5);
          WritableImage image = canvas.snapshot(null, null);
          int inside = 0;
          for (int x = 0; x < 60; x++) {
            for (int y = 0; y < 60; y++) {
              boolean ink = !image.getPixelReader().getColor(x, y).equals(Color.WHITE);
              boolean within = x >= 19 && x < 29 && y >= 9 && y < 51;
              assertThat(ink && !within).as("ink at %d, %d", x, y).isFalse();
              inside += ink ? 1 : 0;
            }
          }
          assertThat(inside).isGreaterThan(60);
        });
  }
}
