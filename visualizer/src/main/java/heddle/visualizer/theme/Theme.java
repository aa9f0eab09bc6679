package heddle.visualizer.theme;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.paint.Color;

/**
 * How the window looks: light or dark, and what each colour is called. Views that draw take their
 * colours from here and draw again when {@link #modeProperty()} changes; controls take them from
 * the style sheet, which is made from the same palette.
 */
public final class Theme {
  /** Light or dark. */
  public enum Mode {
    /** Dark text on white. */
    LIGHT,
    /** Light text on near black. */
    DARK
  }

  private static final double TEXT_CONTRAST = 4.5;
  private static final double[][] OUTLINES = {{}, {5, 3}, {1, 3}, {7, 3, 1, 3}};

  /** The usual size of text in controls. */
  public static final double USUAL_TEXT = 14;

  private static final double SMALLEST_TEXT = 10;
  private static final double LARGEST_TEXT = 22;

  private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(this, "mode", Mode.DARK);
  private final ReadOnlyDoubleWrapper textSize =
      new ReadOnlyDoubleWrapper(this, "textSize", USUAL_TEXT);

  /** Light or dark; the window follows. */
  public ObjectProperty<Mode> modeProperty() {
    return mode;
  }

  /** The size of text in controls, in px; pictures are magnified accordingly. */
  public ReadOnlyDoubleProperty textSizeProperty() {
    return textSize.getReadOnlyProperty();
  }

  /** Sets the size of text; out of range the nearest that can be. */
  public void setTextSize(double wanted) {
    textSize.set(Math.clamp(wanted, SMALLEST_TEXT, LARGEST_TEXT));
  }

  /** By how much pictures are magnified so that their text follows that of controls. */
  public double magnification() {
    return textSize.get() / USUAL_TEXT;
  }

  /** The other mode from now on. */
  public void toggle() {
    mode.set(mode.get() == Mode.DARK ? Mode.LIGHT : Mode.DARK);
  }

  /** The ground of source, pictures and lists. */
  public Color background() {
    return palette().background();
  }

  /** The ground of bars and side panes. */
  public Color panel() {
    return palette().panel();
  }

  /** The ground of cards, nodes and controls. */
  public Color raised() {
    return palette().raised();
  }

  /** Borders and separators. */
  public Color line() {
    return palette().line();
  }

  /** Arrows, outlines and glyphs that carry meaning but belong to no thread: 3:1 on any ground. */
  public Color strongLine() {
    return palette().strongLine();
  }

  /** Text. */
  public Color text() {
    return palette().text();
  }

  /** Text of lesser weight, still 4.5:1 on any ground. */
  public Color textMuted() {
    return palette().textMuted();
  }

  /** The one action, focus and selection. */
  public Color accent() {
    return palette().accent();
  }

  /** Text on the accent colour. */
  public Color onAccent() {
    return palette().onAccent();
  }

  /** Failures, and nothing else. */
  public Color alarm() {
    return palette().alarm();
  }

  /** Runs that end well, and nothing else. */
  public Color good() {
    return palette().good();
  }

  /**
   * The colour of a thread: 3:1 on any ground. After the eighth they start again, told apart by
   * {@link #outline}. Number 0, the preparation and the final calls, is neutral.
   */
  public Color thread(int number) {
    if (number <= 0) {
      return strongLine();
    }
    var threads = palette().threads();
    return threads.get((number - 1) % threads.size());
  }

  /** Black or white, whichever reads better on the thread's colour. */
  public Color onThread(int number) {
    Color ground = thread(number);
    return contrast(Color.BLACK, ground) >= contrast(Color.WHITE, ground)
        ? Color.BLACK
        : Color.WHITE;
  }

  /** The thread's colour, moved towards the text colour until it can be read as text. */
  public Color threadText(int number) {
    Color colour = thread(number);
    for (double part = 0; part <= 1; part += 0.1) {
      Color mixed = colour.interpolate(text(), part);
      if (contrast(mixed, raised()) >= TEXT_CONTRAST
          && contrast(mixed, background()) >= TEXT_CONTRAST) {
        return mixed;
      }
    }
    return text();
  }

  /** A ground for things of a thread, {@code #83FFFF} at a fifth over the background say. */
  public Color tint(int number) {
    return background().interpolate(thread(number), mode.get() == Mode.DARK ? 0.2 : 0.14);
  }

  /** The dashes of outlines around things of a thread: none up to the eighth, then by eights. */
  public double[] outline(int number) {
    int round = number <= 0 ? 0 : (number - 1) / palette().threads().size();
    return OUTLINES[round % OUTLINES.length].clone();
  }

  Palette palette() {
    return mode.get() == Mode.DARK ? Palette.DARK : Palette.LIGHT;
  }

  /** The contrast ratio of WCAG 2, from 1 to 21. */
  static double contrast(Color a, Color b) {
    double first = luminance(a);
    double second = luminance(b);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
