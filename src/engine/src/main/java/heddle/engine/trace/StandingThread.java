package heddle.engine.trace;

import heddle.engine.execution.LogicalThread;
import heddle.model.trace.EventKind;
import heddle.model.trace.StackFrame;
import heddle.model.trace.ThreadState;
import java.util.List;

/**
 * What was last written down of a thread. To read its frames takes long, and there may be thousands
 * of threads of which one moves: they are read again only if it has.
 */
final class StandingThread {
  final LogicalThread thread;
  List<StackFrame> frames = List.of();
  ThreadState state;

  /** Whether something that it did has been written down since. */
  boolean acted = true;

  private EventKind kind;
  private int site;
  private Object target;
  private int field;
  private int index;
  private Object detail;

  StandingThread(LogicalThread thread) {
    this.thread = thread;
  }

  /** Whether it stands elsewhere than when this was last asked, or has come back there. */
  boolean moved() {
    boolean same =
        !acted
            && kind == thread.nextKind()
            && site == thread.nextSite()
            && target == thread.nextTarget()
            && field == thread.nextField()
            && index == thread.nextIndex()
            && detail == thread.nextDetail();
    acted = false;
    kind = thread.nextKind();
    site = thread.nextSite();
    target = thread.nextTarget();
    field = thread.nextField();
    index = thread.nextIndex();
    detail = thread.nextDetail();
    return !same;
  }
}
