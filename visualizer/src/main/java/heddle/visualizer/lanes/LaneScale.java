package heddle.visualizer.lanes;

/**
 * Which steps stand where along the lanes. Equal room for each step: time is the number of the
 * step.
 *
 * @param steps how many steps there are
 * @param width the room in px
 * @param first the step at the left edge, with fraction
 * @param perStep px per step
 * @param widest px per step at most
 */
public record LaneScale(int steps, double width, double first, double perStep, double widest) {
  /** The room that a step takes at most in the overview. */
  static final double WIDEST = 18;

  /** All steps, as wide as they can be. */
  static LaneScale fit(int steps, double width) {
    return fit(steps, width, WIDEST);
  }

  /** All steps, as wide as they can be up to a limit. */
  public static LaneScale fit(int steps, double width, double widest) {
    return new LaneScale(steps, width, 0, Math.min(widest, width / Math.max(1, steps)), widest);
  }

  /** Whether all steps are in view. */
  public boolean isFit() {
    return perStep <= fit(steps, width, widest).perStep();
  }

  /** The middle of a step, from the left edge. */
  public double x(int step) {
    return (step + 0.5 - first) * perStep;
  }

  /** The left edge of a step. */
  public double left(int step) {
    return (step - first) * perStep;
  }

  /** The step at this place, the nearest one if there is none. */
  public int stepAt(double x) {
    return Math.clamp((int) Math.floor(first + x / perStep), 0, steps - 1);
  }

  /** Larger or smaller, while the step under this place stays under it. */
  public LaneScale zoom(double factor, double x) {
    double least = fit(steps, width, widest).perStep();
    double zoomed = Math.clamp(perStep * factor, least, widest);
    double anchor = first + x / perStep;
    return new LaneScale(steps, width, anchor - x / zoomed, zoomed, widest).bounded();
  }

  /** These steps as large as they can be, with some of those before and after them. */
  public LaneScale around(int from, int to) {
    double span = to - from + 1;
    double all = span + 2 * Math.max(2, span / 5);
    double least = fit(steps, width, widest).perStep();
    double zoomed = Math.clamp(width / all, least, widest);
    double middle = from + span / 2;
    return new LaneScale(steps, width, middle - width / zoomed / 2, zoomed, widest).bounded();
  }

  /** Moved by a quarter of the width, to earlier steps (-1) or to later ones (1). */
  public LaneScale quarter(int direction) {
    return pan(direction * width / 4.0);
  }

  /** Moved by so many px. */
  public LaneScale pan(double pixels) {
    return new LaneScale(steps, width, first + pixels / perStep, perStep, widest).bounded();
  }

  /** Moved as little as needed to bring the step into view. */
  public LaneScale showing(int step) {
    if (left(step) < 0) {
      return pan(left(step) - Math.min(40, width / 4));
    }
    double over = left(step + 1) - width;
    return over > 0 ? pan(over + Math.min(40, width / 4)) : this;
  }

  /** The same view of a run of another length, in other room. */
  public LaneScale with(int newSteps, double newWidth) {
    return isFit()
        ? fit(newSteps, newWidth, widest)
        : new LaneScale(newSteps, newWidth, first, perStep, widest).zoom(1, 0);
  }

  private LaneScale bounded() {
    double most = Math.max(0, steps - width / perStep);
    return new LaneScale(steps, width, Math.clamp(first, 0, most), perStep, widest);
  }
}
