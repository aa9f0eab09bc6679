package heddle.visualizer.history;

import heddle.model.trace.Step;
import heddle.model.trace.ThreadState;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The changes of the running thread in a run. */
public final class Switches {
  private final SwitchSeries all = new SwitchSeries();
  private final Map<Integer, ThreadState> states = new HashMap<>();
  private final Operations operations;
  private int preemptions;
  private Step last;

  /** These operations know each step before it is added here. */
  Switches(Operations operations) {
    this.operations = operations;
  }

  void add(Step step) {
    if (last != null && last.thread() > 0 && step.thread() > 0 && last.thread() != step.thread()) {
      Switch.Reason reason = reason(last, states.get(last.thread()), operations);
      preemptions += reason == Switch.Reason.PREEMPTION ? 1 : 0;
      all.put(last, step, reason, preemptions);
    }
    step.threads().forEach(t -> states.put(t.thread(), t));
    last = step;
  }

  private static Switch.Reason reason(Step last, ThreadState old, Operations operations) {
    if (old == null || !old.ready()) {
      return Switch.Reason.FORCED;
    }
    boolean within =
        operations
            .at(last.thread(), last.number())
            .filter(o -> !o.ended() || o.last() > last.number())
            .isPresent();
    return within ? Switch.Reason.PREEMPTION : Switch.Reason.BETWEEN_OPERATIONS;
  }

  /** All switches in order. */
  public List<Switch> all() {
    return Collections.unmodifiableList(all);
  }

  /** The switches whose last or first step lies from one step to another. */
  public List<Switch> between(int from, int to) {
    return Collections.unmodifiableList(all.subList(all.comingFrom(from), all.leavingAfter(to)));
  }

  /** "17 switches, 3 preemptions": a preemption is a switch in the middle of an operation. */
  public String summary() {
    return counted(all.size(), "switch", "switches")
        + (preemptions == 0 ? "" : ", " + counted(preemptions, "preemption", "preemptions"));
  }

  private static String counted(int number, String one, String many) {
    return (number == 0 ? "no" : number) + " " + (number == 1 ? one : many);
  }
}
