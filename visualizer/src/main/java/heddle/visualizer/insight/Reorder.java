package heddle.visualizer.insight;

import heddle.model.explain.Sentences;
import heddle.model.schedule.Schedule;
import heddle.model.trace.Event;
import heddle.model.trace.ThreadState;
import heddle.model.trace.Trace;
import java.util.List;
import java.util.Optional;

/**
 * A run in which a step comes before another that it comes after in the run on display. The other's
 * thread is held back before that step; where it holds what the first one needs, before an earlier
 * step of its own, the latest that serves. A step is the same one if it is its thread's so many-th
 * and does the same at the same line.
 *
 * @param trace the run on display
 * @param wanted the step that is to come first
 * @param before the step that is to come after it
 * @param found such a run, or {@code null} if there is none
 * @param at the wanted step in that run
 * @param obstacle if there is none, what prevents it where the other thread is held back latest
 */
record Reorder(Trace trace, int wanted, int before, Trace found, int at, String obstacle) {
  private static final int MOST_PLACES = 40;
  private static final int MOST_STEPS = 1_000;

  /** Why a step cannot be had from a place on, or the run that has it. */
  private record Attempt(Trace trace, int at, String obstacle) {}

  /**
   * Looks for one. Both are steps of the run, of different threads, and {@code wanted} is later.
   */
  static Reorder of(Tries tries, Trace trace, int wanted, int before) {
    int held = trace.steps().get(before).thread();
    String obstacle = "";
    int places = 0;
    for (int from = before; from > 0 && places < MOST_PLACES; from--) {
      if (trace.steps().get(from).thread() == held) {
        Attempt attempt = holding(tries, trace, wanted, before, from);
        if (attempt.trace() != null) {
          return new Reorder(trace, wanted, before, attempt.trace(), attempt.at(), "");
        }
        obstacle = places == 0 ? attempt.obstacle() : obstacle;
        places++;
      }
    }
    return new Reorder(trace, wanted, before, null, 0, obstacle);
  }

  private static Attempt holding(Tries tries, Trace trace, int wanted, int before, int from) {
    int mover = trace.steps().get(wanted).thread();
    int held = trace.steps().get(from).thread();
    int left = count(trace, mover, from - 1, wanted);
    Trace now = tries.follow(trace.scheduleTo(from - 1)).orElseThrow();
    int limit = now.last() + MOST_STEPS;
    while (left > 0 && now.last() < limit) {
      Optional<Integer> next = next(now, mover, held);
      if (next.isEmpty()) {
        return new Attempt(null, 0, stands(now, mover));
      }
      now = tries.step(next.get());
      left -= next.get() == mover ? 1 : 0;
    }
    if (left > 0 || !same(trace, wanted, now, now.last())) {
      String name = trace.stateAt(0).threadName(mover);
      return new Attempt(null, 0, name + " takes another way then, and never does that.");
    }
    int at = now.last();
    now = catchUp(tries, now, held, count(trace, held, from - 1, before), limit);
    return new Attempt(tries.goOn(now), at, "");
  }

  /** Lets the thread that was held back do what it was kept from, as far as it can. */
  private static Trace catchUp(Tries tries, Trace from, int held, int steps, int limit) {
    Trace now = from;
    int left = steps;
    while (left > 0 && now.last() < limit && Tries.ready(now).contains(held)) {
      now = tries.step(held);
      left--;
    }
    return now;
  }

  /** How many steps of a thread there are after one step, up to and with another. */
  private static int count(Trace trace, int thread, int after, int last) {
    int count = 0;
    for (int step = after + 1; step <= last; step++) {
      count += trace.steps().get(step).thread() == thread ? 1 : 0;
    }
    return count;
  }

  /** The thread that is wanted if it can go, else another that is not held back. */
  private static Optional<Integer> next(Trace now, int mover, int held) {
    List<Integer> ready = Tries.ready(now);
    return ready.contains(mover)
        ? Optional.of(mover)
        : ready.stream().filter(t -> t != held).findFirst();
  }

  private static String stands(Trace now, int thread) {
    ThreadState standing = now.stateAt(now.last()).thread(thread);
    String blocked = standing == null ? "" : Sentences.blocked(now, now.last(), standing);
    return blocked.isEmpty() ? "nobody can go on then." : blocked;
  }

  private static boolean same(Trace trace, int step, Trace other, int otherStep) {
    Event one = trace.steps().get(step).event();
    Event two = other.steps().get(otherStep).event();
    return one != null
        && two != null
        && one.kind() == two.kind()
        && one.location().equals(two.location())
        && (one.position() == null || one.position().equals(two.position()));
  }

  /** The last step that the run that was found shares with the one on display. */
  int common() {
    Schedule one = trace.schedule();
    Schedule two = found.schedule();
    int[] a = one.decisions();
    int[] b = two.decisions();
    int same = 0;
    while (same < a.length && same < b.length && a[same] == b[same]) {
      same++;
    }
    return Math.min(same, found.last());
  }

  /** What came of it, in a sentence. */
  String sentence() {
    String first = "step " + wanted + " (" + words(trace, wanted) + ")";
    String then = "step " + before + " (" + words(trace, before) + ")";
    return found == null
        ? "No run was found in which " + first + " comes before " + then + ": " + obstacle
        : "Here " + first + " comes before " + then + ".";
  }

  private static String words(Trace trace, int step) {
    return trace.stateAt(step).threadName(trace.steps().get(step).thread())
        + " "
        + Sentences.shortText(trace, step);
  }
}
