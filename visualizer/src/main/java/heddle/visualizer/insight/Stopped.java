package heddle.visualizer.insight;

import heddle.model.explain.Sentences;
import heddle.model.trace.ThreadState;
import heddle.model.trace.ThreadStatus;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of the others if a thread never runs again: they take turns of some steps each.
 *
 * @param thread who was stopped
 * @param after the last step before it was
 * @param trace how the others went on
 * @param running who was still running when the try was given up
 */
record Stopped(int thread, int after, Trace trace, List<Integer> running) {
  /** How long one goes before it is another's turn, and how long all of them together. */
  private static final int TURN = 50;

  private static final int MOST = 600;

  /** Stops this thread after a step of a run. */
  static Stopped of(Tries tries, Trace from, int step, int thread) {
    Trace trace = tries.follow(from.scheduleTo(step)).orElseThrow();
    int last = trace.last() + MOST;
    List<Integer> others = others(trace, thread);
    while (!others.isEmpty() && trace.last() < last) {
      for (int other : others) {
        int end = Math.min(last, trace.last() + TURN);
        while (trace.last() < end && Tries.ready(trace).contains(other)) {
          trace = tries.step(other);
        }
      }
      others = others(trace, thread);
    }
    return new Stopped(thread, step, trace, others);
  }

  private static List<Integer> others(Trace trace, int thread) {
    return Tries.ready(trace).stream().filter(t -> t != thread).toList();
  }

  /** What became of them, a sentence each. */
  List<String> sentences() {
    TraceState end = trace.stateAt(trace.last());
    List<String> sentences = new ArrayList<>();
    List<String> done = new ArrayList<>();
    for (ThreadState t : end.threads()) {
      if (t.thread() == thread) {
        continue;
      }
      if (t.status() == ThreadStatus.ENDED) {
        done.add(t.name());
      } else if (running.contains(t.thread())) {
        sentences.add(
            "%s still runs after %d steps without %s."
                .formatted(t.name(), trace.last() - after, end.threadName(thread)));
      } else {
        sentences.add(Sentences.blocked(trace, trace.last(), t));
      }
    }
    if (!done.isEmpty()) {
      sentences.addFirst(String.join(" and ", done) + (done.size() == 1 ? " ends." : " end."));
    }
    return sentences;
  }

  /** Whether the others could do without it. */
  boolean harmless() {
    return trace.stateAt(trace.last()).threads().stream()
        .allMatch(t -> t.thread() == thread || t.status() == ThreadStatus.ENDED);
  }
}
