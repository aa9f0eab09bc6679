package heddle.visualizer.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/**
 * The typefaces that ship with Heddle, so that l, I and 1 differ on every machine. Loaded once;
 * from then on their families can be asked for by name, in style sheets too.
 */
public final class Typefaces {
  /** Labels and sentences. */
  public static final String TEXT = "Inter";

  /** What stands in source code. */
  public static final String CODE = "JetBrains Mono";

  private static final List<String> FILES =
      List.of(
          "Inter-Regular.otf",
          "Inter-SemiBold.otf",
          "Inter-Bold.otf",
          "JetBrainsMono-Regular.ttf",
          "JetBrainsMono-Bold.ttf");

  private static boolean loaded;

  private Typefaces() {}

  /** Makes the families known; does nothing the second time. */
  public static synchronized void load() {
    if (!loaded) {
      FILES.forEach(Typefaces::load);
      loaded = true;
    }
  }

  private static void load(String file) {
    try (InputStream font = Typefaces.class.getResourceAsStream("/heddle/assets/fonts/" + file)) {
      Font.loadFont(font, 12);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
