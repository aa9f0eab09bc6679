package heddle.engine.execution;

import heddle.model.trace.EventKind;

/** The operations of the scenario, one after the other, by a thread that it names or thread 0. */
final class Body implements Runnable {
  private final Execution execution;

  /** No list: those are rewritten like the program's. */
  private final Operation[] operations;

  Body(Execution execution, Operation[] operations) {
    this.execution = execution;
    this.operations = operations;
  }

  @Override
  public void run() {
    LogicalThread t = execution.scheduler().current();
    try {
      for (Operation operation : operations) {
        t.operation = operation;
        t.operationStart = -1;
        Object result = operation.call(execution.subject());
        returned(t, operation, result);
      }
    } catch (Abandoned e) {
      throw e;
    } catch (Throwable e) {
      begun(t);
      if (t.number > 0) {
        t.operation = null;
        throw Body.<RuntimeException>sneaky(e);
      }
      t.failure = e;
      mark(t, EventKind.THROW, e);
    }
    t.operation = null;
  }

  /** What becomes of it is the thread's business, and not the compiler's. */
  @SuppressWarnings("unchecked")
  private static <E extends Throwable> E sneaky(Throwable e) throws E {
    throw (E) e;
  }

  private void returned(LogicalThread t, Operation operation, Object result) {
    begun(t);
    int row = mark(t, EventKind.RETURN, operation);
    EventLog log = execution.log();
    if (operation.returns()) {
      log.result(row, result);
    }
    t.operation = null;
  }

  /** An operation without visible operations begins where it ends. */
  private void begun(LogicalThread t) {
    if (t.operation != null && t.operationStart < 0) {
      t.operationStart = mark(t, EventKind.INVOKE, t.operation);
    }
  }

  private int mark(LogicalThread t, EventKind kind, Object detail) {
    EventLog log = execution.log();
    return log.mark(execution.scheduler().markerStep(), t.number, kind, detail);
  }
}
