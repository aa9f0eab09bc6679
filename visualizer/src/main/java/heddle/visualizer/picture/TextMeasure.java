package heddle.visualizer.picture;

/** How wide a text is in some font. A layout that asks only this can be tested without a window. */
@FunctionalInterface
public interface TextMeasure {
  /** The width in px. */
  double width(String text);
}
