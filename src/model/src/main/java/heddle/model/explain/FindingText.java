package heddle.model.explain;

import heddle.model.finding.Finding.Wait;
import heddle.model.trace.Event;
import heddle.model.trace.Step;
import heddle.model.trace.ThreadState;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import java.util.ArrayList;
import java.util.List;

/** Findings in words, from the trace that leads to them. */
public final class FindingText {
  private FindingText() {}

  /**
   * A CAS that won although its location had changed and changed back.
   *
   * @param upTo the trace with the CAS as its last step
   * @param thread whose CAS
   * @param readStep where it saw the location before
   * @param writes the steps that changed the location in between, at least two
   * @param casStep the step of the CAS
   * @param object the owner of the location
   * @param location the location
   * @param harmful whether what the thread had read in between is out of date
   */
  public static String aba(
      Trace upTo,
      int thread,
      int readStep,
      List<Integer> writes,
      int casStep,
      int object,
      String location,
      boolean harmful) {
    String name = upTo.stateAt(casStep).threadName(thread);
    return AbaStory.sentence(upTo, thread, readStep, writes, object, location)
        + (harmful
            ? " What " + name + " had learned before step " + casStep + " is out of date."
            : " It did no harm: all else that "
                + name
                + " had read in between still is what it was at step "
                + casStep
                + ".");
  }

  /**
   * Threads that wait for ever.
   *
   * @param state the state at the end
   * @param waits who waits for whom; a cycle if each holder is the next one's waiter and the last
   *     one's holder the first one's waiter
   */
  public static String deadlock(TraceState state, List<Wait> waits) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < waits.size(); i++) {
      Wait before = waits.get((i + waits.size() - 1) % waits.size());
      parts.add(isCycle(waits) ? link(state, before, waits.get(i)) : stuck(state, waits.get(i)));
    }
    return String.join("; ", parts) + ". No step from here can change this.";
  }

  private static boolean isCycle(List<Wait> waits) {
    for (int i = 0; i < waits.size(); i++) {
      if (waits.get(i).holder() != waits.get((i + 1) % waits.size()).waiter()) {
        return false;
      }
    }
    return !waits.isEmpty();
  }

  private static String link(TraceState state, Wait held, Wait wanted) {
    String since = held.heldSince() > 0 ? " (since step " + held.heldSince() + ")" : "";
    boolean join = isThread(state, held);
    return state.threadName(wanted.waiter())
        + (join ? " has not ended" : " holds " + state.name(held.object()) + since)
        + " and waits for "
        + (isThread(state, wanted) ? "the end of " : "")
        + state.name(wanted.object())
        + line(wanted);
  }

  /** Whether the wait is for the end of its holder. */
  private static boolean isThread(TraceState state, Wait wait) {
    return wait.holder() > 0 && state.name(wait.object()).equals(state.threadName(wait.holder()));
  }

  private static String stuck(TraceState state, Wait wait) {
    ThreadState waiter = state.thread(wait.waiter());
    String reason = waiter == null ? "" : Sentences.waiting(waiter, state);
    String since =
        wait.heldSince() > 0 && wait.holder() > 0 ? " since step " + wait.heldSince() : "";
    return state.threadName(wait.waiter())
        + " "
        + (reason.isEmpty() ? "cannot go on" : reason)
        + since
        + line(wait)
        + (wait.holder() == 0 ? ", and nobody is left to wake it" : "");
  }

  private static String line(Wait wait) {
    return wait.line() > 0 ? " (line " + wait.line() + ")" : "";
  }

  /**
   * An exception that nobody caught.
   *
   * @param upTo the trace that ends with it
   * @param step where it shows
   * @param thread whose
   * @param exception its class and message
   */
  public static String exception(Trace upTo, int step, int thread, String exception) {
    TraceState state = upTo.stateAt(Math.max(0, step - 1));
    ThreadState before = state.thread(thread);
    String operation = before == null ? "" : before.operation();
    String who = thread > 0 ? state.threadName(thread) : step == 0 ? "The preparation" : "The end";
    return who
        + (operation.isEmpty() ? "" : "'s " + operation)
        + " ended with "
        + exception
        + " at step "
        + step
        + Wording.where(before == null || before.next() == null ? null : before.next().position())
        + ", and nothing caught it.";
  }

  /**
   * A property that does not hold.
   *
   * @param upTo the trace that ends with the violation
   * @param step after which it was seen; not told if the trace has its final part already
   * @param name the property's name
   * @param text what it states, {@code get() == 2}
   * @param actual what was found instead
   */
  public static String invariant(Trace upTo, int step, String name, String text, String actual) {
    Step last = upTo.steps().getLast();
    boolean atEnd = last.number() > 0 && last.thread() == 0;
    Event event = upTo.steps().get(step).event();
    boolean byThread = event != null && event.thread() > 0;
    return "The invariant \""
        + name
        + "\" does not hold "
        + (atEnd ? "at the end" : "after step " + step)
        + ": it states "
        + text
        + ", but finds "
        + actual
        + "."
        + (byThread && !atEnd ? " " + new StepStory(upTo, step).sentence(event) : "");
  }
}
