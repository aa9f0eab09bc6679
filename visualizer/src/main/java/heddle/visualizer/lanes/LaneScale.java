package heddle.visualizer.lanes;

/**
 * Which steps stand where along the lanes. Equal room for each step: time is the number of the
 * step.
 *
 * @param steps how many steps there are
 * @param width the room in px
 * @param first the step at the left edge, with fraction
 * @param perStep px per step
 */
record LaneScale(int steps, double width, double first, double perStep) {
  /** A step never takes more room than this. */
  static final double WIDEST = 18;

  /** All steps, as wide as they can be. */
  static LaneScale fit(int steps, double width) {
    return new LaneScale(steps, width, 0, Math.min(WIDEST, width / Math.max(1, steps)));
  }

  /** Whether all steps are in view. */
  boolean isFit() {
    return perStep <= fit(steps, width).perStep();
  }

  /** The middle of a step, from the left edge. */
  double x(int step) {
    return (step + 0.5 - first) * perStep;
  }

  /** The left edge of a step. */
  double left(int step) {
    return (step - first) * perStep;
  }

  /** The step at this place, the nearest one if there is none. */
  int stepAt(double x) {
    return Math.clamp((int) Math.floor(first + x / perStep), 0, steps - 1);
  }

  /** Larger or smaller, while the step under this place stays under it. */
  LaneScale zoom(double factor, double x) {
    double least = fit(steps, width).perStep();
    double zoomed = Math.clamp(perStep * factor, least, WIDEST);
    double anchor = first + x / perStep;
    return new LaneScale(steps, width, anchor - x / zoomed, zoomed).bounded();
  }

  /** Moved by so many px. */
  LaneScale pan(double pixels) {
    return new LaneScale(steps, width, first + pixels / perStep, perStep).bounded();
  }

  /** Moved as little as needed to bring the step into view. */
  LaneScale showing(int step) {
    if (left(step) < 0) {
      return pan(left(step) - Math.min(40, width / 4));
    }
    double over = left(step + 1) - width;
    return over > 0 ? pan(over + Math.min(40, width / 4)) : this;
  }

  /** The same view of a run of another length, in other room. */
  LaneScale with(int newSteps, double newWidth) {
    return isFit()
        ? fit(newSteps, newWidth)
        : new LaneScale(newSteps, newWidth, first, perStep).zoom(1, 0);
  }

  private LaneScale bounded() {
    double most = Math.max(0, steps - width / perStep);
    return new LaneScale(steps, width, Math.clamp(first, 0, most), perStep);
  }
}
