package heddle.engine.explore.reduction;

import heddle.model.reduction.Locations;
import heddle.model.reduction.Op;
import java.util.Arrays;

/** Collects what a step touches. */
final class Touches {
  private final Locations locations;
  private int[] touches = new int[16];
  private int count;

  Touches(Locations locations) {
    this.locations = locations;
  }

  /** Nothing has been touched yet. */
  void startAnew() {
    count = 0;
  }

  int count() {
    return count;
  }

  /** The number of a place in an object. */
  int location(long object, long place) {
    return locations.of(object, place);
  }

  /** A place in an object is touched. */
  void add(long object, long place, boolean changes) {
    put(locations.of(object, place) << 1 | (changes ? 1 : 0));
  }

  /** It is touched in the way that an {@link Op} says it. */
  void put(int touch) {
    if (count == touches.length) {
      touches = Arrays.copyOf(touches, count * 2);
    }
    touches[count++] = touch;
  }

  /** All of it. */
  int[] taken() {
    return count == 0 ? Op.NOTHING : Arrays.copyOf(touches, count);
  }
}
