package heddle.visualizer.threads;

import heddle.model.schedule.Schedule;
import heddle.model.trace.EventKind;
import heddle.model.trace.LockState;
import heddle.model.trace.ThreadState;
import heddle.model.trace.TraceState;
import heddle.visualizer.session.Session;
import java.util.ArrayList;
import java.util.List;

/**
 * Something else that a thread's next step can come to, if somebody wants it so.
 *
 * @param words what, in a few words for a button
 * @param alternative its number, from 1, as schedules write it behind {@code ~}
 */
record Choice(String words, int alternative) {
  /** The alternative in which a rare event happens. */
  private static final int RARE = 2;

  private static final Choice INTERRUPTED = new Choice("Be interrupted", Schedule.INTERRUPT);

  /** What the next step of a thread can come to besides what it does if nobody says anything. */
  static List<Choice> of(TraceState state, ThreadState thread) {
    if (!thread.ready()) {
      return switch (thread.status()) {
        // Whoever is parked for a lock that another has goes back to waiting for it.
        case PARKED -> thread.heldBy() > 0 ? List.of() : List.of(INTERRUPTED);
        case WAITING, SLEEPING, JOINING -> List.of(INTERRUPTED);
        default -> List.of();
      };
    }
    if (thread.next() == null) {
      return List.of();
    }
    EventKind kind = thread.next().kind();
    return switch (kind) {
      case WAIT, PARK -> List.of(new Choice("Wake up at once, for no reason", RARE), INTERRUPTED);
      case SLEEP, JOIN -> List.of(INTERRUPTED);
      case CAS ->
          thread.next().detail().equals("weak")
              ? List.of(new Choice("Let it fail, for no reason", RARE))
              : List.of();
      case NOTIFY -> notified(state, state.lock(thread.next().object()));
      default -> List.of();
    };
  }

  /** Takes that step with this thread. */
  void take(Session session, int thread) {
    if (alternative == Schedule.INTERRUPT) {
      session.interrupt(thread);
    } else {
      session.stepOtherwise(thread, alternative);
    }
  }

  /** Whom a notify can wake; the first one it wakes by itself. */
  private static List<Choice> notified(TraceState state, LockState lock) {
    List<Choice> choices = new ArrayList<>();
    int waiting = lock == null ? 0 : lock.waiting().size();
    for (int i = 1; i < waiting; i++) {
      choices.add(
          new Choice("Wake " + state.threadName(lock.waiting().get(i)) + " instead", i + 1));
    }
    return choices;
  }
}
