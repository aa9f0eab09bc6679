package guest.classes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Properties of every state that look into collections which change without a step. */
public final class Collected {
  private Collected() {}

  /** Two lists, each of one thread, that are not always equally long. */
  public static final class TwoLists {
    public static final String LOOKS_AT = "x y";
    private final List<Integer> some = new ArrayList<>();
    private final List<Integer> others = new ArrayList<>();
    private volatile int x;
    private volatile int y;

    public void one() {
      x = 1;
      some.add(1);
      x = 2;
      some.add(2);
    }

    public void two() {
      y = 1;
      others.add(1);
    }

    public boolean holds() {
      return some.size() + 1 != others.size() || true;
    }
  }

  /** It is broken between two steps of a thread, if another one has come that far. */
  public static final class Guarded {
    private final Map<Integer, Integer> map = new HashMap<>();
    private final Object lock = new Object();
    private volatile int x;
    private volatile int y;

    public void one() {
      x = 1;
      synchronized (lock) {
        map.put(1, 1);
      }
    }

    public void two() {
      y = 1;
      synchronized (lock) {
        map.put(2, 1);
      }
    }

    public boolean holds() {
      return map.size() < 2;
    }
  }
}
