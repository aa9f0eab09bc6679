package heddle.cli;

import heddle.model.explain.Sentences;
import heddle.model.finding.Finding;
import heddle.model.trace.ThreadState;
import heddle.model.trace.ThreadStatus;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is to be said after a trace: how it ends, what was found and printed, and its hash. */
final class TraceEnd {
  private final Trace trace;
  private final String hash;

  TraceEnd(Trace trace, String hash) {
    this.trace = trace;
    this.hash = hash;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    if (!trace.finished()) {
      addThreads(lines);
    }
    for (Finding finding : trace.findings()) {
      String weight = finding.failure() ? "" : " (no failure)";
      lines.add(finding.kind().id() + weight + ": " + finding.message());
    }
    String output = trace.steps().stream().map(s -> s.output()).collect(Collectors.joining());
    if (!output.isEmpty()) {
      lines.add("The program printed:");
      output.lines().forEach(line -> lines.add("  " + line));
    }
    lines.add("Schedule " + trace.schedule() + ", hash " + hash);
    return lines;
  }

  /** A schedule may end before the program does. */
  private void addThreads(List<String> lines) {
    TraceState state = trace.stateAt(trace.last());
    for (ThreadState thread : state.threads()) {
      if (thread.status() != ThreadStatus.ENDED) {
        lines.add(
            thread.ready()
                ? Sentences.next(state, thread)
                : Sentences.blocked(trace, trace.last(), thread));
      }
    }
  }
}
