package heddle.engine.execution;

import heddle.hooks.Controller;
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
  private final Footprints footprints;

  /** How many calls of collections were no operations; grows for ever. */
  private int silent;

  Calls(
      Stage stage,
      Scheduler scheduler,
      OpenClasses open,
      CollectionUse collections,
      Peeked peeked,
      Footprints footprints) {
    this.stage = stage;
    this.peeked = peeked;
    this.footprints = footprints;
    this.scheduler = scheduler;
    this.open = open;
    this.collections = collections;
  }

  /**
   * A call begins.
   *
   * @param key the entry of the target that it is about, or null
   */
  void enter(Object target, Object key, int site) {
    boolean operation = false;
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
        silent++;
        collections.used(target, site, scheduler.current());
      } else {
        scheduler.announce(EventKind.CALL, site, target, Fields.UNKNOWN, -1);
        LogicalThread t = scheduler.current();
        t.call = new CallFrame(target, site, scheduler.record(), t.callDepth, t.call);
        operation = Controller.followed;
      }
    }
    scheduler.current().callDepth++;
    stage.muteLibrary();
    if (operation) {
      footprints.begin(scheduler.current().call, key);
    }
  }

  /** How many calls of collections so far were no operations. */
  int silentCalls() {
    return silent;
  }

  /** Within an opened call nothing is silent, so that there is nothing to undo. */
  void leave() {
    if (stage.libraryHeard()) {
      return;
    }
    LogicalThread t = scheduler.current();
    boolean operation = t.callDepth - 1 == t.call.depth();
    if (operation && Controller.followed) {
      footprints.end(t.call, t.call.row() == t.lastRow);
    }
    t.callDepth--;
    stage.unmuteLibrary();
    if (operation) {
      t.call = t.call.outer();
    }
  }
}
