package heddle.model.explain;

import heddle.model.finding.Finding.Wait;
import heddle.model.trace.ThreadState;
import heddle.model.trace.ThreadStatus;
import heddle.model.trace.TraceState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Threads that wait for ever, in words. */
public final class DeadlockText {
  private DeadlockText() {}

  /**
   * Who waits for what, held by whom.
   *
   * @param state the state at the end
   * @param waits cycles first, one after the other: in each, every holder is the next one's waiter
   *     and the last one's holder the first one's waiter; then those that are in no cycle
   */
  public static String of(TraceState state, List<Wait> waits) {
    List<List<Wait>> cycles = new ArrayList<>();
    int from = 0;
    for (int end = cycle(waits, from); end > from; end = cycle(waits, from)) {
      cycles.add(waits.subList(from, end));
      from = end;
    }
    List<String> parts = new ArrayList<>();
    for (List<Wait> cycle : cycles) {
      parts.add((cycles.size() == 1 ? "" : "(" + (parts.size() + 1) + ") ") + ring(state, cycle));
    }
    waits.subList(from, waits.size()).forEach(w -> parts.add(stuck(state, w)));
    return (cycles.size() > 1 ? cycles.size() + " deadlocks, each on its own: " : "")
        + String.join("; ", parts)
        + ". No step from here can change this"
        + bystanders(state, waits, ThreadStatus.READY, ", though ", " goes on", " go on")
        + (cycles.isEmpty()
            ? ""
            : bystanders(state, waits, ThreadStatus.ENDED, "; ", " has ended", " have ended"))
        + ".";
  }

  /** Where the cycle that begins here ends; {@code from} if none does. */
  private static int cycle(List<Wait> waits, int from) {
    for (int i = from; i < waits.size(); i++) {
      if (waits.get(i).holder() == waits.get(from).waiter()) {
        return i + 1;
      }
      if (i + 1 == waits.size() || waits.get(i).holder() != waits.get(i + 1).waiter()) {
        return from;
      }
    }
    return from;
  }

  private static String ring(TraceState state, List<Wait> cycle) {
    List<String> links = new ArrayList<>();
    for (int i = 0; i < cycle.size(); i++) {
      links.add(link(state, cycle.get((i + cycle.size() - 1) % cycle.size()), cycle.get(i)));
    }
    return String.join("; ", links);
  }

  private static String link(TraceState state, Wait held, Wait wanted) {
    return state.threadName(wanted.waiter())
        + " "
        + role(state, held)
        + " and waits for "
        + (isThread(state, wanted) ? "the end of " : "")
        + state.name(wanted.object())
        + line(wanted);
  }

  private static String role(TraceState state, Wait held) {
    if (!held.role().isEmpty()) {
      return held.role();
    } else if (isThread(state, held)) {
      return "has not ended";
    }
    return "holds "
        + state.name(held.object())
        + (held.heldSince() > 0 ? " (since step " + held.heldSince() + ")" : "");
  }

  /** Whether the wait is for the end of its holder. */
  private static boolean isThread(TraceState state, Wait wait) {
    return wait.holder() > 0 && state.name(wait.object()).equals(state.threadName(wait.holder()));
  }

  private static String stuck(TraceState state, Wait wait) {
    ThreadState waiter = state.thread(wait.waiter());
    String reason = waiter == null ? "" : Sentences.waiting(waiter, state);
    String since =
        wait.role().isEmpty() && wait.heldSince() > 0 && wait.holder() > 0
            ? " since step " + wait.heldSince()
            : "";
    String role = wait.role();
    if (wait.holder() > 0 && !role.isEmpty()) {
      role = "and " + state.threadName(wait.holder()) + " " + role;
    }
    return state.threadName(wait.waiter())
        + " "
        + (reason.isEmpty() ? "cannot go on" : reason)
        + since
        + line(wait)
        + (role.isEmpty() ? "" : ", " + role)
        + (wait.holder() == 0 ? ", and nobody is left to wake it" : "");
  }

  private static String line(Wait wait) {
    return wait.line() > 0 ? " (line " + wait.line() + ")" : "";
  }

  private static String bystanders(
      TraceState state,
      List<Wait> waits,
      ThreadStatus status,
      String begin,
      String one,
      String several) {
    List<String> names =
        state.threads().stream()
            .filter(t -> t.status() == status)
            .filter(t -> waits.stream().noneMatch(w -> w.waiter() == t.thread()))
            .map(ThreadState::name)
            .toList();
    return names.isEmpty()
        ? ""
        : names.stream().collect(Collectors.joining(" and ", begin, ""))
            + (names.size() == 1 ? one : several);
  }
}
