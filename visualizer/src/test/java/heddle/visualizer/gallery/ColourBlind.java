package heddle.visualizer.gallery;

import heddle.visualizer.theme.Vision;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;

/**
 * Shows pictures as people see them who lack one kind of cone: four in one, with normal vision at
 * the upper left, protanopia beside it, deuteranopia and tritanopia below.
 */
public final class ColourBlind {
  private ColourBlind() {}

  /** Writes {@code NAME-vision.png} beside each picture that is named. */
  public static void main(String[] pictures) throws IOException {
    for (String picture : pictures) {
      Path file = Path.of(picture);
      BufferedImage all = all(ImageIO.read(file.toFile()));
      String name = file.getFileName().toString().replaceFirst("\\.png$", "");
      ImageIO.write(all, "png", file.resolveSibling(name + "-vision.png").toFile());
    }
  }

  static BufferedImage all(BufferedImage in) {
    int width = in.getWidth();
    int height = in.getHeight();
    BufferedImage out = new BufferedImage(2 * width, 2 * height, BufferedImage.TYPE_INT_RGB);
    List<Vision> visions = List.of(Vision.values());
    for (int i = 0; i < visions.size(); i++) {
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          int seen = seen(visions.get(i), in.getRGB(x, y));
          out.setRGB(i % 2 * width + x, i / 2 * height + y, seen);
        }
      }
    }
    return out;
  }

  private static int seen(Vision vision, int rgb) {
    Color c = vision.seen(Color.rgb(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255));
    return (int) Math.round(c.getRed() * 255) << 16
        | (int) Math.round(c.getGreen() * 255) << 8
        | (int) Math.round(c.getBlue() * 255);
  }
}
