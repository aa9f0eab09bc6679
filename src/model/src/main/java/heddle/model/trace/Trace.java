package heddle.model.trace;

import heddle.model.finding.Finding;
import heddle.model.schedule.Schedule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A recorded run: the preparation (step 0) and the steps after it. Immutable, so views may hold on
 * to one while the session goes on. All pictures are drawn from it.
 *
 * @param className the binary name of the class under study
 * @param steps the steps by number, at least the preparation
 * @param finished whether the run is over: no thread can take a step
 */
public record Trace(String className, List<Step> steps, boolean finished) {
  /** Keeps its own copy of the steps. */
  public Trace {
    steps = Collections.unmodifiableList(new ArrayList<>(steps));
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a trace has at least the preparation as its step 0");
    }
  }

  /** The number of the last step. */
  public int last() {
    return steps.size() - 1;
  }

  /** This trace with more steps. */
  public Trace plus(List<Step> more, boolean nowFinished) {
    List<Step> all = new ArrayList<>(steps);
    all.addAll(more);
    return new Trace(className, all, nowFinished);
  }

  /** The first steps of this trace, up to the given number. */
  public Trace prefix(int last) {
    return new Trace(className, steps.subList(0, last + 1), finished && last == last());
  }

  /** The decisions that lead to the end of this trace. */
  public Schedule schedule() {
    return scheduleTo(last());
  }

  /** The decisions that lead to the state after the given step. */
  public Schedule scheduleTo(int step) {
    return Schedule.of(
        steps.subList(0, step + 1).stream()
            .filter(s -> s.thread() > 0)
            .flatMapToInt(
                s ->
                    IntStream.concat(
                        IntStream.of(s.thread()), s.choices().stream().mapToInt(c -> -c)))
            .toArray());
  }

  /** All events in order. */
  public List<Event> events() {
    return steps.stream().flatMap(s -> s.events().stream()).toList();
  }

  /** All findings in the order of their steps. */
  public List<Finding> findings() {
    return steps.stream().flatMap(s -> s.findings().stream()).toList();
  }

  /** Every object that appears, by id. */
  public Map<Integer, ObjectInfo> objects() {
    Map<Integer, ObjectInfo> objects = new HashMap<>();
    steps.forEach(s -> s.objects().forEach(o -> objects.put(o.id(), o)));
    return objects;
  }

  /** The state after the given step; O(number of changes up to it). */
  public TraceState stateAt(int step) {
    TraceState state = new TraceState();
    for (int i = 0; i <= step; i++) {
      state.apply(steps.get(i));
    }
    return state;
  }
}
