package heddle.engine.explore;

import heddle.engine.execution.Execution;
import heddle.engine.execution.LogicalThread;

/** How a run came out: its results, and the threads that did not get to their end. */
public final class HowItEnded {
  /** The outcome of a run that is over. */
  public String of(Execution run) {
    Outcomes outcomes = new Outcomes();
    outcomes.count(run.log(), run.threadCount(), "");
    StringBuilder text = new StringBuilder(outcomes.counts().keySet().iterator().next());
    for (int t = 1; t < run.threadCount(); t++) {
      if (run.thread(t).state() != LogicalThread.State.ENDED) {
        text.append(" T").append(t).append(" is ").append(run.thread(t).state());
      }
      if (run.thread(t).failure() != null) {
        text.append(" T").append(t).append(": ").append(run.thread(t).failure().getClass());
      }
    }
    return text.toString();
  }
}
