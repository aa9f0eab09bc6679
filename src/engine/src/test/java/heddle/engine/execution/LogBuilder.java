package heddle.engine.execution;

import heddle.model.trace.EventKind;

/** Writes event logs by hand: one field per name, values are references. */
public final class LogBuilder {
  private final EventLog log = new EventLog();
  private int step;

  /** The log so far. */
  public EventLog log() {
    return log;
  }

  /** An operation begins. */
  public LogBuilder invoke(int thread) {
    log.add(step + 1, thread, EventKind.INVOKE, -1, null, 0, -1);
    return this;
  }

  /** An operation begins at the end of the step that was made last. */
  public LogBuilder call(int thread, Operation operation) {
    int row = log.add(Math.max(1, step), thread, EventKind.INVOKE, -1, null, 0, -1);
    log.detail(row, operation);
    return this;
  }

  /** An operation ends at the end of that step. */
  public LogBuilder returns(int thread, Object result) {
    int row = log.add(step, thread, EventKind.RETURN, -1, null, 0, -1);
    log.foundRef(row, result);
    return this;
  }

  /** A read that finds this value. */
  public LogBuilder read(int thread, Object owner, int field, Object value) {
    return access(thread, EventKind.READ, owner, field, value, value, true);
  }

  /** A write. */
  public LogBuilder write(int thread, Object owner, int field, Object old, Object value) {
    return access(thread, EventKind.WRITE, owner, field, old, value, true);
  }

  /** A compare-and-set that wins. */
  public LogBuilder won(int thread, Object owner, int field, Object old, Object value) {
    return access(thread, EventKind.CAS, owner, field, old, value, true);
  }

  /** A compare-and-set that finds another value. */
  public LogBuilder lost(int thread, Object owner, int field, Object found) {
    return access(thread, EventKind.CAS, owner, field, found, found, false);
  }

  private LogBuilder access(
      int thread, EventKind kind, Object owner, int field, Object old, Object now, boolean won) {
    int row = log.add(++step, thread, kind, -1, owner, field, -1);
    log.foundRef(row, old);
    if (kind != EventKind.READ) {
      log.storedRef(row, now);
    }
    if (!won) {
      log.lostRef(row, null);
    }
    return this;
  }
}
