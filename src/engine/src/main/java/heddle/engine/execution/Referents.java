package heddle.engine.execution;

import java.util.Arrays;

/**
 * What weak, soft and phantom references of the program refer to: kept until the run ends, so that
 * the collector, which is nobody's decision, clears none.
 */
final class Referents {
  private Object[] kept = new Object[16];
  private int count;

  void startAnew() {
    Arrays.fill(kept, 0, count, null);
    count = 0;
  }

  void keep(Object referent) {
    if (count == kept.length) {
      kept = Arrays.copyOf(kept, count * 2);
    }
    kept[count++] = referent;
  }
}
