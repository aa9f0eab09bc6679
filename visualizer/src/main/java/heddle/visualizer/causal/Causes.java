package heddle.visualizer.causal;

import heddle.model.trace.Event;
import heddle.model.trace.EventKind;
import heddle.model.trace.Step;
import heddle.model.trace.ThreadState;
import heddle.model.trace.ThreadStatus;
import heddle.visualizer.causal.Arrow.Kind;
import heddle.visualizer.history.Glyph;
import heddle.visualizer.history.Location;
import heddle.visualizer.history.Writes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which earlier steps of other threads each step depends on, from the events and the changes of
 * thread states alone. Steps are handed over in order.
 */
final class Causes {
  private record Latest(int step, int thread, boolean plain) {}

  private final Map<Location, Latest> written = new HashMap<>();
  private final Map<Integer, Latest> released = new HashMap<>();
  private final Map<Integer, Latest> used = new HashMap<>();
  private final Map<Integer, Latest> unparked = new HashMap<>();
  private final Map<Integer, Integer> latestStep = new HashMap<>();
  private final Map<Integer, ThreadStatus> statuses = new HashMap<>();
  private final Map<Integer, List<Arrow>> waking = new HashMap<>();
  private final Map<Integer, Integer> threadOfObject = new HashMap<>();

  /** The arrows that end at the step, at most one from each earlier step. */
  List<Arrow> of(Step step) {
    Map<Integer, Arrow> causes = new LinkedHashMap<>();
    if (step.thread() > 0) {
      List<Arrow> woken = waking.remove(step.thread());
      if (woken != null) {
        woken.forEach(a -> put(causes, new Arrow(a.from(), step.number(), a.kind())));
        unparked.remove(step.thread());
      }
      for (Event e : step.events()) {
        look(e, causes);
      }
      latestStep.put(step.thread(), step.number());
    }
    changes(step);
    return List.copyOf(causes.values());
  }

  private static void put(Map<Integer, Arrow> causes, Arrow arrow) {
    causes.putIfAbsent(arrow.from(), arrow);
  }

  private void look(Event e, Map<Integer, Arrow> causes) {
    if (e.kind().access()) {
      access(e, causes);
      return;
    }
    switch (Glyph.of(e)) {
      case LOCK -> after(released.get(e.object()), e, Kind.LOCK, causes);
      case UNLOCK -> released.put(e.object(), latest(e));
      default -> {}
    }
    switch (e.kind()) {
      case WAIT -> released.put(e.object(), latest(e));
      case CALL, RESUME -> {
        after(used.get(e.object()), e, Kind.USED, causes);
        used.put(e.object(), latest(e));
      }
      case UNPARK -> unparked.put(threadOfObject.getOrDefault(e.object(), 0), latest(e));
      case PARK -> after(unparked.remove(e.thread()), e, Kind.WAKE, causes);
      case JOIN -> ended(e, causes);
      default -> {}
    }
  }

  private void access(Event e, Map<Integer, Arrow> causes) {
    Location location = new Location(e.object(), e.location());
    if (e.kind() != EventKind.WRITE) {
      Latest write = written.get(location);
      boolean plain = write != null && (write.plain() || plain(e));
      after(write, e, plain ? Kind.PLAIN : Kind.READS, causes);
    }
    if (Writes.stores(e)) {
      written.put(location, latest(e));
    }
  }

  private void ended(Event e, Map<Integer, Arrow> causes) {
    Integer thread = threadOfObject.get(e.object());
    if (thread != null && statuses.get(thread) == ThreadStatus.ENDED && e.success()) {
      int last = latestStep.getOrDefault(thread, 0);
      after(new Latest(last, thread, false), e, Kind.JOIN, causes);
    }
  }

  private static void after(Latest earlier, Event e, Kind kind, Map<Integer, Arrow> causes) {
    if (earlier != null && earlier.thread() != e.thread() && earlier.thread() > 0) {
      put(causes, new Arrow(earlier.step(), e.step(), kind));
    }
  }

  private static Latest latest(Event e) {
    return new Latest(e.step(), e.thread(), plain(e));
  }

  private static boolean plain(Event e) {
    return e.mode().equals("plain") || e.mode().equals("opaque");
  }

  /** A thread that comes to be, or becomes ready, in another one's step owes it its next step. */
  private void changes(Step step) {
    Event event = step.event();
    for (ThreadState t : step.threads()) {
      ThreadStatus before = statuses.put(t.thread(), t.status());
      if (event != null && event.kind() == EventKind.START && before == null) {
        threadOfObject.put(event.object(), t.thread());
      }
      if (step.thread() > 0 && t.thread() != step.thread() && t.ready()) {
        Kind kind = kind(before, event);
        if (kind != null) {
          waking
              .computeIfAbsent(t.thread(), k -> new ArrayList<>())
              .add(new Arrow(step.number(), step.number(), kind));
        }
      }
    }
  }

  /** Why it can go on; {@code null} if it could already, or if but its time had come. */
  private static Kind kind(ThreadStatus before, Event event) {
    if (before == null) {
      return event != null && event.kind() == EventKind.START ? Kind.START : null;
    }
    return switch (before) {
      case BLOCKED -> Kind.LOCK;
      case WAITING, PARKED -> Kind.WAKE;
      case JOINING -> Kind.JOIN;
      case SLEEPING -> event != null && event.kind() == EventKind.INTERRUPT ? Kind.WAKE : null;
      case READY, ENDED -> null;
    };
  }
}
