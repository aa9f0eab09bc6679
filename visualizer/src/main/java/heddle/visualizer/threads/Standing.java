package heddle.visualizer.threads;

import heddle.model.explain.Sentences;
import heddle.model.trace.ThreadState;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;

/**
 * How a thread stands, in words.
 *
 * @param status one word
 * @param icon a picture of it
 * @param sentence what it will do next, or why it cannot
 */
record Standing(String status, String icon, String sentence) {
  /** How this thread stands after this step. */
  static Standing of(Trace trace, TraceState state, ThreadState thread) {
    String sentence =
        thread.ready()
            ? Sentences.next(state, thread)
                + Spin.of(trace, state.step(), thread.thread())
                    .map(spin -> " " + spin.sentence())
                    .orElse("")
            : Sentences.blocked(trace, state.step(), thread);
    return switch (thread.status()) {
      case READY -> new Standing("ready", "fth-circle", sentence);
      case BLOCKED -> new Standing("blocked", "fth-lock", sentence);
      case WAITING -> new Standing("waiting", "fth-bell", sentence);
      case PARKED -> new Standing("parked", "fth-pause-circle", sentence);
      case SLEEPING -> new Standing("sleeping", "fth-moon", sentence);
      case JOINING -> new Standing("joining", "fth-git-merge", sentence);
      case ENDED -> new Standing("ended", "fth-check", sentence);
    };
  }
}
