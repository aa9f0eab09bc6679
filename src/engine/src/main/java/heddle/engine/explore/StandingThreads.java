package heddle.engine.explore;

import heddle.engine.execution.EventLog;
import heddle.engine.execution.Execution;
import heddle.engine.execution.Fields;
import heddle.engine.execution.LogicalThread;
import heddle.engine.execution.Shapes;
import heddle.engine.strategy.Ahead;
import heddle.engine.strategy.Profile;
import heddle.model.trace.EventKind;
import java.util.Arrays;

/** What the threads of an execution stand before, and what they have done, for strategies. */
final class StandingThreads implements Ahead {
  private final Execution run;

  /** The resources of fields, by number, as long as the field of that number is the same. */
  private Fields.Slot[] slots = new Fields.Slot[64];

  private int[] ofSlots = new int[64];

  StandingThreads(Execution run) {
    this.run = run;
  }

  @Override
  public int threads() {
    return run.threadCount();
  }

  @Override
  public EventKind kind(int thread) {
    return run.thread(thread).nextKind();
  }

  @Override
  public Object target(int thread) {
    return run.thread(thread).nextTarget();
  }

  @Override
  public long place(int thread) {
    LogicalThread t = run.thread(thread);
    return (long) t.nextField() << 32 | t.nextIndex() & 0xffffffffL;
  }

  @Override
  public int site(int thread) {
    return run.thread(thread).nextSite();
  }

  @Override
  public int resource(int thread) {
    LogicalThread t = run.thread(thread);
    return resource(t.nextKind(), t.nextTarget(), t.nextField());
  }

  private int resource(EventKind kind, Object target, int field) {
    if (kind != null && kind.access() && field > Fields.UNKNOWN) {
      return ofField(field);
    }
    return target == null ? 1 : Shapes.nameOf(target.getClass()).hashCode() | 1;
  }

  /** Programs that are loaded anew get their fields numbered anew, but not named. */
  private int ofField(int field) {
    Fields.Slot slot = run.fields().slot(field);
    if (field >= slots.length) {
      slots = Arrays.copyOf(slots, field * 2);
      ofSlots = Arrays.copyOf(ofSlots, field * 2);
    }
    if (slots[field] != slot) {
      slots[field] = slot;
      ofSlots[field] = (31 * Shapes.nameOf(slot.owner()).hashCode() + slot.name().hashCode()) | 1;
    }
    return ofSlots[field];
  }

  /** Adds the execution that has ended to a profile. */
  void describe(Profile profile) {
    profile.begin();
    EventLog log = run.log();
    for (int row = 0; row < log.size(); row++) {
      EventKind kind = log.kind(row);
      int thread = log.thread(row);
      if (thread > 0 && !kind.marker()) {
        profile.step(thread, resource(kind, log.target(row), log.field(row)));
        LogicalThread child =
            kind == EventKind.START ? run.threadOf((Thread) log.target(row)) : null;
        if (child != null) {
          profile.started(thread, child.number);
        }
      }
    }
  }
}
