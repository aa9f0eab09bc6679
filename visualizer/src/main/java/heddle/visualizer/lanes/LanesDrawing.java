package heddle.visualizer.lanes;

import heddle.model.finding.Finding;
import heddle.model.trace.Step;
import heddle.visualizer.history.Delay;
import heddle.visualizer.history.Glyph;
import heddle.visualizer.history.History;
import heddle.visualizer.history.Holding;
import java.util.ArrayList;
import java.util.List;

/** What the lanes show of a run. Never looks at more steps than there are pixels. */
final class LanesDrawing {
  private final History history;
  private final List<Integer> threads;
  private final List<Octagon> octagons = new ArrayList<>();

  /**
   * Steps in a row of one thread.
   *
   * @param thread who
   * @param first its first step
   * @param last its last step
   */
  record Segment(int thread, int first, int last) {}

  /**
   * One step, or the weightiest of several that share a pixel.
   *
   * @param thread whose lane
   * @param x where, from the left edge of the lanes
   * @param glyph its sign
   */
  record Dot(int thread, double x, Glyph glyph) {}

  /**
   * A finding.
   *
   * @param thread whose lane
   * @param step where
   * @param failure whether it makes the run a failure
   * @param message its sentence
   */
  record Octagon(int thread, int step, boolean failure, String message) {}

  LanesDrawing(History history, List<Integer> threads) {
    this.history = history;
    this.threads = threads;
    for (int number : history.trace().stepsWithFindings()) {
      Step step = history.trace().steps().get(number);
      for (Finding f : step.findings()) {
        octagons.add(new Octagon(step.thread(), step.number(), f.failure(), f.message()));
      }
    }
  }

  /** The threads, a lane for each. */
  List<Integer> threads() {
    return threads;
  }

  /** How a lane is called. */
  String name(int thread) {
    return history.names().thread(thread);
  }

  /** How many steps there are, step 0 included. */
  int steps() {
    return history.trace().steps().size();
  }

  /** All findings; they are drawn at every zoom. */
  List<Octagon> octagons() {
    return octagons;
  }

  /** Dots of a lane, at most one per pixel. */
  List<Dot> dots(int thread, LaneScale scale) {
    List<Dot> dots = new ArrayList<>();
    if (scale.perStep() >= 1) {
      for (int s = scale.stepAt(0); s <= scale.stepAt(scale.width()); s++) {
        addDot(dots, thread, scale.x(s), history.weights().most(thread, s, s + 1));
      }
    } else {
      for (int x = 0; x < scale.width(); x++) {
        int from = (int) Math.floor(scale.first() + x / scale.perStep());
        int to = (int) Math.floor(scale.first() + (x + 1) / scale.perStep());
        addDot(dots, thread, x + 0.5, history.weights().most(thread, from, Math.max(from + 1, to)));
      }
    }
    return dots;
  }

  private static void addDot(List<Dot> dots, int thread, double x, int weight) {
    if (weight > 0) {
      dots.add(new Dot(thread, x, Glyph.values()[weight]));
    }
  }

  /**
   * The stretches of one thread among the steps in view; none when steps are narrower than a px.
   */
  List<Segment> segments(LaneScale scale) {
    List<Segment> segments = new ArrayList<>();
    if (scale.perStep() < 1) {
      return segments;
    }
    List<Step> steps = history.trace().steps();
    int end = scale.stepAt(scale.width());
    for (int first = scale.stepAt(0); first <= end; ) {
      int thread = steps.get(first).thread();
      int last = first;
      while (last < end && steps.get(last + 1).thread() == thread) {
        last++;
      }
      if (thread > 0) {
        segments.add(new Segment(thread, first, last));
      }
      first = last + 1;
    }
    return segments;
  }

  /** When the thread was held up, among the steps in view. */
  List<Delay> delays(int thread, LaneScale scale) {
    return scale.perStep() < 1
        ? List.of()
        : history.delays().between(thread, scale.stepAt(0), scale.stepAt(scale.width()));
  }

  /** Which locks the thread had, among the steps in view. */
  List<Holding> holdings(int thread, LaneScale scale) {
    return scale.perStep() < 1
        ? List.of()
        : history.holdings().between(thread, scale.stepAt(0), scale.stepAt(scale.width()));
  }

  /** The number of a lock. */
  int number(int lock) {
    return history.holdings().number(lock);
  }
}
