package heddle.visualizer.gallery;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/**
 * How like two pictures are. Each is reduced to the means of squares of 4 x 4 pixels, so that it
 * does not matter how the edges of letters are smoothed on a machine; a square differs if one of
 * its three colours does by more than 28 of 255, and does so too from the square one pixel beside
 * it in any direction, for where lines of text stand is rounded in one way or the other.
 *
 * @param share the share of squares that differ, from 0 to 1
 */
public record Likeness(double share) {
  /** No more may differ: one square of a thousand. */
  public static final double TOLERATED = 0.001;

  /** With this the pictures of reference are drawn anew instead of compared. */
  private static final boolean RENEW = "renew".equals(System.getProperty("heddle.pictures"));

  private static final int SQUARE = 4;
  private static final int STEP = 28;

  /** How like a picture is to another; not at all if it has another size. */
  public static Likeness of(BufferedImage one, BufferedImage other) {
    if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
      return new Likeness(1);
    }
    int across = one.getWidth() / SQUARE;
    int down = one.getHeight() / SQUARE;
    int different = 0;
    for (int y = 0; y < down; y++) {
      for (int x = 0; x < across; x++) {
        different += differs(mean(one, x * SQUARE, y * SQUARE), other, x, y) ? 1 : 0;
      }
    }
    return new Likeness((double) different / (across * down));
  }

  /** Whether a square is like none of those at most a pixel beside it. */
  private static boolean differs(int[] square, BufferedImage other, int x, int y) {
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        int left = Math.clamp(x * SQUARE + dx, 0, other.getWidth() - SQUARE);
        int top = Math.clamp(y * SQUARE + dy, 0, other.getHeight() - SQUARE);
        if (!differ(square, mean(other, left, top))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean differ(int[] one, int[] other) {
    int worst = 0;
    for (int i = 0; i < one.length; i++) {
      worst = Math.max(worst, Math.abs(one[i] - other[i]));
    }
    return worst > STEP;
  }

  private static int[] mean(BufferedImage image, int left, int top) {
    int[] sum = new int[3];
    for (int dy = 0; dy < SQUARE; dy++) {
      for (int dx = 0; dx < SQUARE; dx++) {
        int rgb = image.getRGB(left + dx, top + dy);
        for (int i = 0; i < sum.length; i++) {
          sum[i] += rgb >> 8 * i & 255;
        }
      }
    }
    for (int i = 0; i < sum.length; i++) {
      sum[i] /= SQUARE * SQUARE;
    }
    return sum;
  }

  /** Whether they are so like that nobody has changed anything. */
  public boolean enough() {
    return share <= TOLERATED;
  }

  /**
   * Compares a picture with the one of reference in {@code folder}, or makes it that if pictures
   * are to be renewed.
   *
   * @return what differs, in a sentence; empty if nothing does
   */
  public static String compare(WritableImage drawn, Path folder, String name) {
    BufferedImage now = image(drawn);
    Path reference = folder.resolve(name + ".png");
    try {
      if (RENEW) {
        Files.createDirectories(folder);
        ImageIO.write(now, "png", reference.toFile());
        return "";
      }
      if (!Files.isRegularFile(reference)) {
        return "there is no picture " + reference;
      }
      Likeness likeness = of(ImageIO.read(reference.toFile()), now);
      if (likeness.enough()) {
        return "";
      }
      Path seen = Files.createDirectories(Path.of("target", "pictures")).resolve(name + ".png");
      ImageIO.write(now, "png", seen.toFile());
      return "%.1f %% of %s differ from %s; if that is as it should be, see src/docs/pictures.md"
          .formatted(likeness.share() * 100, seen, reference);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same as Java's imaging knows it. */
  public static BufferedImage image(WritableImage drawn) {
    int width = (int) drawn.getWidth();
    int height = (int) drawn.getHeight();
    PixelReader pixels = drawn.getPixelReader();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, pixels.getArgb(x, y));
      }
    }
    return image;
  }
}
