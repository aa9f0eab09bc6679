package heddle.visualizer.runs;

import heddle.visualizer.session.Run;
import heddle.visualizer.session.StateKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Which moments of the session's runs are one and the same state, reached in different ways: nodes
 * that the tree of runs shares.
 */
final class SharedStates {
  /** Longer runs are not compared: nobody sees two of their moments at once. */
  private static final int LONGEST = 2_000;

  /** A moment. */
  record Moment(Run run, int step) {}

  /** What is past does not change. */
  private final Map<Run, Map<Integer, String>> keys = new WeakHashMap<>();

  /** The moments that are shared, each with the number of its state, from 1 as they come first. */
  Map<Moment, Integer> among(List<Moment> moments) {
    Map<String, List<Moment>> same = new LinkedHashMap<>();
    for (Moment m : moments) {
      if (m.run().trace().last() <= LONGEST) {
        same.computeIfAbsent(key(m), k -> new ArrayList<>()).add(m);
      }
    }
    Map<Moment, Integer> shared = new HashMap<>();
    int number = 0;
    for (List<Moment> all : same.values()) {
      if (all.size() > 1) {
        number++;
        for (Moment m : all) {
          shared.put(m, number);
        }
      }
    }
    return shared;
  }

  private String key(Moment m) {
    return keys.computeIfAbsent(m.run(), r -> new HashMap<>())
        .computeIfAbsent(m.step(), s -> StateKey.of(m.run().trace(), s));
  }
}
