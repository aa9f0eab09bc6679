package heddle.model.explain;

import heddle.model.schedule.Schedule;
import heddle.model.trace.Event;
import heddle.model.trace.EventKind;
import heddle.model.trace.Step;
import heddle.model.trace.ThreadState;
import heddle.model.trace.ThreadStatus;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import java.util.stream.Collectors;

/**
 * What a trace means, in words. Names, values and steps are those of the pictures; nothing is said
 * that does not follow from the trace.
 */
public final class Sentences {
  private Sentences() {}

  /**
   * What happened in a step: one sentence for each of its events. Of the preparation and the final
   * part only the calls are told, and results only of the scenario's own operations.
   */
  public static String step(Trace trace, int step) {
    Step s = trace.steps().get(step);
    StepStory story = new StepStory(trace, step);
    String sentences =
        s.chronological().stream()
            .filter(e -> s.thread() > 0 ? e.kind() != EventKind.RESULT : isNews(e))
            .map(story::sentence)
            .collect(Collectors.joining(" "));
    return "Step "
        + step
        + ": "
        + (interrupted(s) ? interruption(trace, s) : "")
        + (sentences.isEmpty() ? nothing(trace, s) : sentences);
  }

  /** Whether a step begins with an interrupt that comes from nowhere in the program. */
  private static boolean interrupted(Step s) {
    return s.choices().contains(Schedule.INTERRUPT);
  }

  private static String interruption(Trace trace, Step s) {
    return trace.stateAt(s.number()).threadName(s.thread())
        + " is interrupted from outside the program. ";
  }

  private static boolean isNews(Event e) {
    return e.kind().marker() && !(e.kind() == EventKind.RETURN && e.after() == null);
  }

  private static String nothing(Trace trace, Step s) {
    if (s.thread() > 0) {
      return trace.stateAt(s.number()).threadName(s.thread()) + " goes on.";
    }
    return s.number() == 0
        ? "Nothing is called before the threads start."
        : "All threads have ended.";
  }

  /** What happened in an event. */
  public static String event(Trace trace, Event event) {
    return "Step " + event.step() + ": " + new StepStory(trace, event.step()).sentence(event);
  }

  /**
   * The text of an event's row, {@code head → A#1} say.
   *
   * @param state the state after the event's step
   */
  public static String shortText(TraceState state, Event event) {
    return RowText.of(state, event);
  }

  /**
   * The text of a step's row: that of its visible operation, or of its first marker; for the
   * preparation and the final part, the calls.
   */
  public static String shortText(Trace trace, int step) {
    Step s = trace.steps().get(step);
    TraceState state = trace.stateAt(step);
    if (s.thread() == 0) {
      return s.events().stream()
          .filter(e -> e.kind() == EventKind.RETURN || e.kind() == EventKind.THROW)
          .map(e -> e.after() == null ? e.detail() : RowText.of(state, e))
          .collect(Collectors.joining(", "));
    }
    String interrupted = interrupted(s) ? "interrupted: " : "";
    return s.event() == null ? "" : interrupted + RowText.of(state, s.event());
  }

  /** Why a thread cannot step after this step; that it can or has ended, if so. */
  public static String blocked(Trace trace, int step, ThreadState thread) {
    if (thread.status() == ThreadStatus.READY) {
      return thread.name() + " can step.";
    } else if (thread.status() == ThreadStatus.ENDED) {
      return thread.name() + " has ended.";
    }
    int since = Holding.since(trace, step, thread.waitsFor(), thread.heldBy());
    return thread.name()
        + " cannot step: "
        + waiting(thread, trace.stateAt(step))
        + (since > 0 ? " since step " + since : "")
        + (thread.next() == null ? "" : Wording.where(thread.next().position()))
        + ".";
  }

  /** What a thread waits for, in a few words: {@code waits for m, held by T1}. */
  public static String waiting(ThreadState thread, TraceState state) {
    String object = thread.waitsFor() == 0 ? "" : state.name(thread.waitsFor());
    String holder = thread.heldBy() == 0 ? "" : ", held by " + state.threadName(thread.heldBy());
    return switch (thread.status()) {
      case BLOCKED -> "waits for " + (object.isEmpty() ? "a lock" : object) + holder;
      case WAITING ->
          object.isEmpty() ? "waits to be notified" : "waits to be notified on " + object;
      case PARKED -> object.isEmpty() ? "is parked" : "waits for " + object + holder;
      case SLEEPING -> "sleeps";
      case JOINING -> "waits for the end of " + (object.isEmpty() ? "a thread" : object);
      case READY, ENDED -> "";
    };
  }

  /** What a thread would do if it were chosen, or wants to do as soon as it can. */
  public static String next(TraceState state, ThreadState thread) {
    if (thread.next() == null) {
      return thread.name() + " has ended.";
    }
    return thread.name()
        + (thread.ready() ? " is about to " : " wants to ")
        + Intention.of(state, thread.next())
        + Wording.where(thread.next().position())
        + ".";
  }
}
