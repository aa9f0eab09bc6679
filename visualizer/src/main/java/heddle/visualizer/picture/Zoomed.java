package heddle.visualizer.picture;

/** A picture with a time axis that can be drawn larger and smaller. */
public interface Zoomed {
  /** How much larger or smaller it becomes at once. */
  double FACTOR = 1.25;

  /** Draws it larger, or smaller, round the current step. */
  void zoom(boolean in);

  /** Moves it by a part of its width: to earlier steps (-1) or to later ones (1). */
  void pan(int direction);

  /** Draws the operation of the current step as large as it can be; if it is already, all. */
  void focusOrFit();
}
