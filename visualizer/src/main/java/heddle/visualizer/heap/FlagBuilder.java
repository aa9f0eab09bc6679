package heddle.visualizer.heap;

import heddle.model.trace.LockState;
import heddle.model.trace.StackFrame.Local;
import heddle.model.trace.ThreadState;
import heddle.model.trace.TraceState;
import heddle.visualizer.heap.HeapScene.Box;
import heddle.visualizer.heap.HeapScene.Flag;
import heddle.visualizer.history.History;
import heddle.visualizer.history.Locals;
import heddle.visualizer.history.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws up the flags of objects: local variables that refer to them, and who owns a lock. */
final class FlagBuilder {
  private static final double PADDING = 14;
  private static final double GAP = 4;

  private final History history;
  private final HeapMetrics metrics;
  private final TraceState state;

  FlagBuilder(History history, HeapMetrics metrics, TraceState state) {
    this.history = history;
    this.metrics = metrics;
    this.state = state;
  }

  /** The flags below a box, in at most so many lines. */
  List<Flag> of(Box box, int lines) {
    List<Flag> flags = new ArrayList<>();
    owner(box, flags);
    Set<String> seen = new HashSet<>();
    for (ThreadState t : state.threads()) {
      for (int frame = 0; frame < t.frames().size(); frame++) {
        for (Local local : t.frames().get(frame).locals()) {
          String key = t.name() + "." + local.name();
          if (local.value().object() == box.object() && seen.add(key)) {
            flags.add(flag(box, t, frame, local, key));
          }
        }
      }
    }
    return dock(box, flags, lines);
  }

  private void owner(Box box, List<Flag> flags) {
    LockState lock = state.lock(box.object());
    if (lock != null && lock.owner() > 0) {
      String times = lock.holds() > 1 ? " ×" + lock.holds() : "";
      String name = state.threadName(lock.owner());
      flags.add(
          new Flag(
              "owner of " + box.object(),
              box.object(),
              lock.owner(),
              name + " holds" + times,
              false,
              name + " holds " + state.name(box.object()),
              0,
              0,
              0));
    }
  }

  private Flag flag(Box box, ThreadState t, int frame, Local local, String key) {
    Names names = history.names();
    int step = state.step();
    boolean stale = false;
    String then = "";
    int taken = step;
    if (box.incarnation() > 1) {
      taken = Locals.takenAt(history.trace(), step, t, frame, local);
      stale = names.incarnation(box.object(), taken) < box.incarnation();
      then = names.object(box.object(), taken);
    }
    return new Flag(
        key + " in frame " + (t.frames().size() - frame),
        box.object(),
        t.thread(),
        stale ? key + " (" + then + ")" : key,
        stale,
        stale
            ? key
                + " took it as "
                + then
                + " at step "
                + taken
                + "; it has left and come back since"
            : key + " in " + t.frames().get(frame).position().method() + " refers to it",
        0,
        0,
        0);
  }

  private List<Flag> dock(Box box, List<Flag> flags, int lines) {
    List<Flag> docked = new ArrayList<>();
    double right = box.x() + box.width() + HeapMetrics.GUTTER - 14;
    double x = box.x();
    double y = box.y() + box.height() + GAP;
    int line = 1;
    for (int i = 0; i < flags.size(); i++) {
      Flag flag = flags.get(i);
      double width = Math.ceil(metrics.bold().width(flag.text())) + PADDING;
      if (x > box.x() && x + width > right) {
        if (line == lines) {
          return more(docked, flags, i, right);
        }
        line++;
        x = box.x();
        y += HeapMetrics.FLAG_PITCH;
      }
      docked.add(sized(flag, x, y, width));
      x += width + GAP;
    }
    return docked;
  }

  private static Flag sized(Flag f, double x, double y, double width) {
    return new Flag(f.key(), f.object(), f.thread(), f.text(), f.stale(), f.hint(), x, y, width);
  }

  /** After the flags that had room one that says how many had none. */
  private List<Flag> more(List<Flag> docked, List<Flag> flags, int from, double right) {
    Flag last = docked.getLast();
    double x = last.x() + last.width() + GAP;
    double width = Math.ceil(metrics.bold().width("+9")) + PADDING;
    int first = from;
    if (x + width > right && docked.size() > 1) {
      docked.removeLast();
      x = last.x();
      first--;
    }
    String rest =
        flags.subList(first, flags.size()).stream()
            .map(Flag::text)
            .collect(Collectors.joining("\n"));
    String text = "+" + (flags.size() - first);
    String key = "more of " + last.object();
    docked.add(new Flag(key, last.object(), 0, text, false, rest, x, last.y(), width));
    return docked;
  }
}
