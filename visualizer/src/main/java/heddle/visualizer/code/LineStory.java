package heddle.visualizer.code;

import heddle.model.trace.Event;
import heddle.model.trace.EventKind;
import heddle.model.trace.Position;
import heddle.model.trace.Step;
import heddle.model.trace.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a line of source does, as this run shows it: which shared things it touches in which order,
 * and whether it does so in one step or others can come in between.
 *
 * @param line the line
 * @param operations what it does, in order, the longest way that a thread has taken through it
 * @param times how often a thread came to it
 * @param threads who did, by name
 */
record LineStory(int line, List<String> operations, int times, Set<String> threads) {
  /** Longer runs are not looked through for one line. */
  private static final int FARTHEST = 20_000;

  /** The story of a line of a file in this run. */
  static LineStory of(Trace trace, String path, int line) {
    Map<Integer, List<String>> inside = new HashMap<>();
    List<String> longest = List.of();
    Set<String> threads = new TreeSet<>();
    int times = 0;
    for (Step step : trace.steps().subList(0, Math.min(trace.last(), FARTHEST) + 1)) {
      Event event = step.event();
      if (step.thread() == 0 || event == null || event.kind().marker()) {
        continue;
      }
      if (!at(event.position(), path, line)) {
        inside.remove(step.thread());
        continue;
      }
      String words = words(event);
      List<String> way = inside.get(step.thread());
      if (way == null || way.getFirst().equals(words) || begins(step)) {
        way = new ArrayList<>();
        inside.put(step.thread(), way);
        times++;
        threads.add(trace.stateAt(step.number()).threadName(step.thread()));
      }
      way.add(words);
      longest = way.size() > longest.size() ? List.copyOf(way) : longest;
    }
    return new LineStory(line, longest, times, threads);
  }

  /** Whether the thread began another call of the scenario with this step. */
  private static boolean begins(Step step) {
    return step.events().stream().anyMatch(e -> e.kind() == EventKind.INVOKE);
  }

  private static boolean at(Position position, String path, int line) {
    return position != null && position.line() == line && position.sourcePath().equals(path);
  }

  private static String words(Event e) {
    String place = e.location() + (e.mode().isEmpty() ? "" : " (" + e.mode() + ")");
    return switch (e.kind()) {
      case READ -> "reads " + place;
      case WRITE -> "writes " + place;
      case CAS -> "compares and sets " + place;
      case UPDATE -> "reads and changes " + place;
      case MONITOR_ENTER -> "takes a monitor";
      case MONITOR_EXIT -> "gives a monitor back";
      case WAIT -> "waits to be notified";
      case NOTIFY -> "notifies one waiting thread";
      case NOTIFY_ALL -> "notifies all waiting threads";
      case PARK -> "parks";
      case UNPARK -> "unparks a thread";
      case START -> "starts a thread";
      case JOIN -> "waits for the end of a thread";
      case SLEEP -> "sleeps";
      case YIELD -> "yields";
      case INTERRUPT -> "interrupts a thread";
      case CALL, RESUME -> "calls " + e.detail();
      case INVOKE, RETURN, THROW, END, RESULT, DRAW -> "";
    };
  }

  /** The story in sentences. */
  String text() {
    if (operations.isEmpty()) {
      return "Line " + line + ": no thread has done anything here that others can see, so far.";
    }
    String atomic =
        operations.size() == 1
            ? "One step: no other thread can come in between."
            : operations.size() + " steps: other threads can come in between.";
    return "Line %d %s. %s In this run %s, by %s."
        .formatted(
            line,
            String.join(", then ", operations),
            atomic,
            times == 1 ? "once" : times + " times",
            threads.stream().collect(Collectors.joining(" and ")));
  }
}
