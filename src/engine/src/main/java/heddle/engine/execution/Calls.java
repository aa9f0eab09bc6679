package heddle.engine.execution;

import heddle.model.trace.EventKind;

/**
 * Public calls of closed library classes: each is one visible operation, carried out without
 * scheduling points, which may still block half-way. Calls of opened classes are passed over, so
 * that what they do inside is visible. Calls of collections that are not made for threads to share
 * are no operations at all as long as they are closed.
 */
final class Calls {
  private final Stage stage;
  private final Scheduler scheduler;
  private final OpenClasses open;
  private final CollectionUse collections;
  private final Peeked peeked;

  Calls(
      Stage stage,
      Scheduler scheduler,
      OpenClasses open,
      CollectionUse collections,
      Peeked peeked) {
    this.stage = stage;
    this.peeked = peeked;
    this.scheduler = scheduler;
    this.open = open;
    this.collections = collections;
  }

  void enter(Object target, int site) {
    if (stage.libraryHeard()) {
      if (open.contains(site) || target instanceof StringBuffer) {
        return; // of a buffer its monitor is seen
      }
      if (stage.notes() && open.onlyReads(site)) {
        return; // what it reads is noted
      }
      Stage.affect();
      if (stage.notes()) {
        peeked.call(open.isSilent(site));
      } else if (open.isSilent(site)) {
        collections.used(target, site, scheduler.current());
      } else {
        scheduler.announce(EventKind.CALL, site, target, Fields.UNKNOWN, -1);
        LogicalThread t = scheduler.current();
        t.call = new CallFrame(target, site, scheduler.record(), t.callDepth, t.call);
      }
    }
    scheduler.current().callDepth++;
    stage.muteLibrary();
  }

  /** Within an opened call nothing is silent, so that there is nothing to undo. */
  void leave() {
    if (stage.libraryHeard()) {
      return;
    }
    stage.unmuteLibrary();
    LogicalThread t = scheduler.current();
    if (--t.callDepth == t.call.depth()) {
      t.call = t.call.outer();
    }
  }
}
