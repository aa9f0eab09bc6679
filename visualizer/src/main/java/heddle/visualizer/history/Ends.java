package heddle.visualizer.history;

import heddle.model.trace.Step;
import heddle.model.trace.ThreadState;
import heddle.model.trace.ThreadStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** When each thread ended. */
public final class Ends {
  private final Map<Integer, Integer> steps = new HashMap<>();

  Ends() {}

  void add(Step step) {
    for (ThreadState t : step.threads()) {
      if (t.status() == ThreadStatus.ENDED) {
        steps.putIfAbsent(t.thread(), step.number());
      }
    }
  }

  /** The step with which the thread ended, if it has. */
  public Optional<Integer> of(int thread) {
    return Optional.ofNullable(steps.get(thread));
  }
}
