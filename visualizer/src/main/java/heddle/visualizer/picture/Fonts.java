package heddle.visualizer.picture;

import heddle.visualizer.theme.Typefaces;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** The fonts of pictures, none smaller than 12 px, and how wide texts are in them. */
public final class Fonts {
  private static final double SIZE = 12;

  /** Sentences and names of things. */
  public static final Font TEXT;

  /** Names that carry weight. */
  public static final Font BOLD;

  /** What stands in source code: names, values, calls. */
  public static final Font CODE;

  /** What stands in source code and carries weight. */
  public static final Font CODE_BOLD;

  static {
    Typefaces.load();
    TEXT = Font.font(Typefaces.TEXT, SIZE);
    BOLD = Font.font(Typefaces.TEXT, FontWeight.BOLD, SIZE);
    CODE = Font.font(Typefaces.CODE, SIZE);
    CODE_BOLD = Font.font(Typefaces.CODE, FontWeight.BOLD, SIZE);
  }

  private static final int REMEMBERED = 4_000;

  private static final Map<Font, TextMeasure> MEASURES = new HashMap<>();

  private Fonts() {}

  /** How wide texts are in a font. Remembers the widths of the latest texts; FX thread only. */
  public static TextMeasure measure(Font font) {
    return MEASURES.computeIfAbsent(font, Fonts::remembering);
  }

  private static TextMeasure remembering(Font font) {
    Text ruler = new Text();
    ruler.setFont(font);
    Map<String, Double> widths =
        new LinkedHashMap<>(256, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Double> eldest) {
            return size() > REMEMBERED;
          }
        };
    return text ->
        widths.computeIfAbsent(
            text,
            t -> {
              ruler.setText(t);
              return Math.ceil(ruler.getLayoutBounds().getWidth());
            });
  }
}
