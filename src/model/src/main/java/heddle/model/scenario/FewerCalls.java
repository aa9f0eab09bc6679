package heddle.model.scenario;

import heddle.model.scenario.Scenario.Call;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A scenario without some of its threads' calls. */
public final class FewerCalls {
  private final Scenario scenario;
  private final Collection<Integer> leftOut;

  /**
   * Leaves out these calls, and threads that have no others.
   *
   * @param leftOut their numbers, from 0 in the order of the threads
   */
  public FewerCalls(Scenario scenario, Collection<Integer> leftOut) {
    this.scenario = scenario;
    this.leftOut = leftOut;
  }

  /** The scenario without them. */
  public Scenario scenario() {
    Map<String, List<Call>> threads = new LinkedHashMap<>();
    int number = 0;
    for (Map.Entry<String, List<Call>> thread : scenario.threads().entrySet()) {
      List<Call> kept = new ArrayList<>();
      for (Call call : thread.getValue()) {
        if (!leftOut.contains(number++)) {
          kept.add(call);
        }
      }
      if (!kept.isEmpty() || thread.getValue().isEmpty()) {
        threads.put(thread.getKey(), kept);
      }
    }
    return scenario.but().threads(threads).build();
  }

  /** What is left out, as a reader would say it: {@code T3} for all of a thread. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    int first = 0;
    for (Map.Entry<String, List<Call>> thread : scenario.threads().entrySet()) {
      List<Call> calls = thread.getValue();
      List<String> some = new ArrayList<>();
      for (int i = 0; i < calls.size(); i++) {
        if (leftOut.contains(first + i)) {
          some.add(thread.getKey() + "'s " + calls.get(i));
        }
      }
      boolean all = some.size() == calls.size() && !some.isEmpty();
      words.addAll(all ? List.of(thread.getKey()) : some);
      first += calls.size();
    }
    return words;
  }
}
