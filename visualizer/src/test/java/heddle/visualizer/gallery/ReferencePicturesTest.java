package heddle.visualizer.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.Trace;
import heddle.visualizer.Fx;
import heddle.visualizer.causal.CausalView;
import heddle.visualizer.columns.ColumnsView;
import heddle.visualizer.findings.FindingsView;
import heddle.visualizer.heap.HeapView;
import heddle.visualizer.lanes.LanesView;
import heddle.visualizer.locks.LocksView;
import heddle.visualizer.operations.OperationsView;
import heddle.visualizer.sample.Samples;
import heddle.visualizer.sample.Showcase;
import heddle.visualizer.sample.Structures;
import heddle.visualizer.session.Viewpoint;
import heddle.visualizer.theme.Theme;
import heddle.visualizer.theme.Theme.Mode;
import heddle.visualizer.transcript.TranscriptView;
import heddle.visualizer.values.ValuesView;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each view in both themes, in a large and in a small pane, compared with what was looked at. */
class ReferencePicturesTest {
  private static final Path FOLDER =
      Path.of("src", "test", "resources", "heddle", "visualizer", "gallery");

  private static final int LARGE_WIDTH = 880;
  private static final int LARGE_HEIGHT = 400;
  private static final int SMALL_WIDTH = 400;
  private static final int SMALL_HEIGHT = 240;

  /** The views, each with a run that shows what it can. */
  enum Picture {
    COLUMNS(ColumnsView::new, Samples.aba(), 13),
    COLUMNS_AT_A_STEP(ColumnsView::new, Samples.monitor(), 5),
    LANES(LanesView::new, Samples.aba(), 9),
    LANES_OF_A_LONG_RUN(LanesView::new, Samples.longRunWithFailure(2_000, 900), 1_200),
    HEAP_OF_A_STACK(HeapView::new, Samples.aba(), 12),
    HEAP_OF_A_QUEUE(HeapView::new, Structures.queue(), 4),
    HEAP_OF_A_RING(HeapView::new, Structures.ring(), 1),
    HEAP_OF_A_TABLE(HeapView::new, Structures.table(), 1),
    LOCKS(LocksView::new, Samples.philosophers(3), 5),
    LOCKS_IN_DEADLOCK(LocksView::new, Samples.twoRings(), 9),
    OPERATIONS(OperationsView::new, Samples.lostCounts(), 4),
    CAUSAL(CausalView::new, Samples.monitor(), 7),
    TRANSCRIPT(TranscriptView::new, Samples.aba(), 13),
    FINDINGS(FindingsView::new, Samples.aba(), 13),
    VALUES(ValuesView::new, Samples.aba(), 12);

    private final BiFunction<Viewpoint, Theme, Region> view;
    private final Trace trace;
    private final int step;

    Picture(BiFunction<Viewpoint, Theme, Region> view, Trace trace, int step) {
      this.view = view;
      this.trace = trace;
      this.step = step;
    }

    private WritableImage draw(Mode mode, int width, int height, int at) {
      return Fx.call(
          () -> {
            Showcase<Region> c = new Showcase<>(view, width, height);
            c.theme().modeProperty().set(mode);
            c.show(trace, at);
            c.layOut();
            return c.picture();
          });
    }

    private String file(String size) {
      return name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + size;
    }
  }

  @ParameterizedTest
  @EnumSource
  void aViewLooksAsItDid(Picture picture) {
    WritableImage large = picture.draw(Mode.DARK, LARGE_WIDTH, LARGE_HEIGHT, picture.step);
    WritableImage small = picture.draw(Mode.LIGHT, SMALL_WIDTH, SMALL_HEIGHT, picture.step);
    assertThat(Likeness.compare(large, FOLDER, picture.file("dark-large"))).isEmpty();
    assertThat(Likeness.compare(small, FOLDER, picture.file("light-small"))).isEmpty();
  }

  private static BufferedImage stack(Mode mode, int step) {
    return Likeness.image(Picture.HEAP_OF_A_STACK.draw(mode, LARGE_WIDTH, LARGE_HEIGHT, step));
  }

  @Test
  void aMovedNodeIsNoticed() {
    Likeness moved = Likeness.of(stack(Mode.DARK, 12), shifted(stack(Mode.DARK, 12), 9));
    assertThat(moved.share()).isGreaterThan(2 * Likeness.TOLERATED);
    Likeness relinked = Likeness.of(stack(Mode.DARK, 12), stack(Mode.DARK, 11));
    assertThat(relinked.share()).isGreaterThan(2 * Likeness.TOLERATED);
  }

  /** The node at the left is taken some pixels lower, everything else stays. */
  private static BufferedImage shifted(BufferedImage image, int by) {
    BufferedImage out = copy(image);
    for (int y = image.getHeight() / 2; y < image.getHeight() - by; y++) {
      for (int x = 0; x < image.getWidth() / 3; x++) {
        out.setRGB(x, y + by, image.getRGB(x, y));
      }
    }
    return out;
  }

  private static BufferedImage copy(BufferedImage image) {
    BufferedImage out =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    out.setRGB(
        0,
        0,
        image.getWidth(),
        image.getHeight(),
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()),
        0,
        image.getWidth());
    return out;
  }

  @Test
  void aChangedColourIsNoticed() {
    BufferedImage dark = stack(Mode.DARK, 12);
    BufferedImage recoloured = copy(dark);
    int yellow = 0xF0E442;
    for (int y = 0; y < dark.getHeight(); y++) {
      for (int x = 0; x < dark.getWidth(); x++) {
        if ((dark.getRGB(x, y) & 0xFFFFFF) == yellow) {
          recoloured.setRGB(x, y, 0xE0458F);
        }
      }
    }
    assertThat(Likeness.of(dark, recoloured).share()).isGreaterThan(Likeness.TOLERATED);
    assertThat(Likeness.of(dark, stack(Mode.LIGHT, 12)).enough()).isFalse();
  }

  @Test
  void otherSmoothingOfLettersIsNot() {
    BufferedImage sharp = stack(Mode.DARK, 12);
    BufferedImage soft = copy(sharp);
    for (int y = 0; y < sharp.getHeight(); y++) {
      for (int x = 1; x < sharp.getWidth(); x++) {
        soft.setRGB(x, y, mixed(sharp.getRGB(x, y), sharp.getRGB(x - 1, y)));
      }
    }
    assertThat(soft.getRGB(0, 0)).isEqualTo(sharp.getRGB(0, 0));
    assertThat(Likeness.of(sharp, soft).enough()).isTrue();
    BufferedImage lower = copy(sharp);
    lower.createGraphics().drawImage(sharp, 0, 1, null);
    assertThat(Likeness.of(sharp, lower).enough()).as("one pixel lower").isTrue();
  }

  /** Three quarters of the one and a quarter of the other. */
  private static int mixed(int one, int other) {
    return Stream.of(0, 8, 16)
        .mapToInt(bits -> (3 * (one >> bits & 255) + (other >> bits & 255)) / 4 << bits)
        .sum();
  }
}
