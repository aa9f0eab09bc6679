package heddle.visualizer.playground;

import heddle.model.report.Ordering.Call;
import heddle.visualizer.lanes.LaneScale;
import java.util.List;
import java.util.OptionalInt;

/**
 * Where lanes and points stand: below the numbers of the steps, above what the specification holds.
 *
 * @param threads a lane for each, from top to bottom
 * @param scale which steps stand where, from the right end of the names
 * @param label the room for names
 * @param height the room from top to bottom
 * @param beside the distance from one final call to the next: all lie in the last step, and stand
 *     side by side behind it
 */
record PointsGrid(
    List<Integer> threads, LaneScale scale, double label, double height, double beside) {
  /** The height of the numbers of the steps. */
  static final double AXIS = 20;

  /** The height of what the specification holds. */
  static final double STATES = 30;

  /** The height of a bar. */
  static final double BAR = 14;

  /** The height of the words above a bar. */
  static final double WORDS = 19;

  /** Half the width of a point. */
  static final double RADIUS = 9;

  private static final double TALLEST = 64;
  private static final double REACH = 12;

  /** The distance from one lane to the next. */
  double pitch() {
    double share = (height - AXIS - STATES) / Math.max(1, threads.size());
    return Math.clamp(share, BAR + 4, TALLEST);
  }

  /** Whether there is room for words above the bars. */
  boolean words() {
    return pitch() >= BAR + WORDS;
  }

  /** The middle of a thread's bars. */
  double middle(int thread) {
    double free = Math.max(0, pitch() - BAR - (words() ? WORDS : 0)) / 2;
    double top = AXIS + threads.indexOf(thread) * pitch() + free + (words() ? WORDS : 0);
    return Math.rint(top + BAR / 2);
  }

  /** The lower end of the last lane. */
  double bottom() {
    return AXIS + pitch() * threads.size();
  }

  /** The place of a moment, from the right end of the names. */
  double x(double moment) {
    return (moment - scale.first()) * scale.perStep();
  }

  /** The place of a call's point, from the right end of the names. */
  double x(Points points, int number) {
    double x = x(points.moment(number));
    if (points.call(number).thread() != 0) {
      return x;
    }
    double at = Double.NEGATIVE_INFINITY;
    for (int other : points.order()) {
      if (points.call(other).thread() == 0) {
        at = Math.max(x(points.moment(other)), at + beside);
        if (other == number) {
          return at;
        }
      }
    }
    return x;
  }

  /** The left end of a call's bar, from the right end of the names. */
  double left(Points points, Call call) {
    return apart(points, call) ? x(points, call.number()) - RADIUS - 2 : x(call.begin());
  }

  /** The right end of a call's bar, from the right end of the names. */
  double right(Points points, Call call) {
    return apart(points, call) ? x(points, call.number()) + RADIUS + 2 : x(call.end());
  }

  private static boolean apart(Points points, Call call) {
    return call.thread() == 0 && points.has(call.number());
  }

  /** The right end of everything, from the right end of the names. */
  double end(Points points) {
    long apart = points.of().calls().stream().filter(c -> apart(points, c)).count();
    return apart == 0 ? scale.width() : scale.width() + (apart - 1) * beside;
  }

  /** The moment at a place of the picture. */
  double moment(double x) {
    return scale.first() + (x - label) / scale.perStep();
  }

  /** The thread whose lane is at this height, or -1. */
  int threadAt(double y) {
    int index = (int) Math.floor((y - AXIS) / pitch());
    return y < AXIS || index >= threads.size() ? -1 : threads.get(index);
  }

  /** The call whose point is at this place of the picture. */
  OptionalInt pointAt(Points points, double x, double y) {
    return points.order().stream()
        .filter(n -> Math.abs(middle(points.call(n).thread()) - y) <= REACH)
        .filter(n -> Math.abs(x(points, n) + label - x) <= REACH)
        .mapToInt(Integer::intValue)
        .reduce(
            (a, b) ->
                Math.abs(x(points, a) + label - x) <= Math.abs(x(points, b) + label - x) ? a : b);
  }

  /** The call whose bar is at this place of the picture. */
  OptionalInt barAt(Points points, double x, double y) {
    int thread = threadAt(y);
    double moment = moment(x);
    return points.of().calls().stream()
        .filter(c -> c.thread() == thread)
        .filter(
            c ->
                apart(points, c)
                    ? left(points, c) <= x - label && x - label <= right(points, c)
                    : c.first() <= moment && moment <= c.end())
        .mapToInt(Call::number)
        .reduce((a, b) -> b);
  }
}
