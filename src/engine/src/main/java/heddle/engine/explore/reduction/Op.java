package heddle.engine.explore.reduction;

import heddle.model.trace.EventKind;

/**
 * One visible operation, done or about to be done, as the reduction sees it. Locations and objects
 * are numbers that mean the same in every execution.
 *
 * @param thread who does it
 * @param kind what it is
 * @param object the object acted upon, 0 for none
 * @param place the field, and the index of an array element
 * @param writes whether it changes what it acts upon; a CAS that has lost does not
 * @param shared whether it is a call whose inside may touch any other such call's
 * @param cause the index of the operation without which it could not be done, or -1
 */
record Op(
    int thread,
    EventKind kind,
    long object,
    long place,
    boolean writes,
    boolean shared,
    int cause) {

  /** Whether exchanging the two can make a difference. */
  boolean dependsOn(Op other) {
    if (thread == other.thread) {
      return true;
    }
    if (kind.access() || other.kind.access()) {
      return kind.access()
          && other.kind.access()
          && object == other.object
          && place == other.place
          && (writes || other.writes);
    }
    if (kind == EventKind.YIELD || other.kind == EventKind.YIELD) {
      return false;
    }
    return object == other.object && object != 0 || shared && other.shared;
  }

  /** Whether it gives a monitor free, so that another thread can enter it. */
  boolean releases() {
    return kind == EventKind.MONITOR_EXIT || kind == EventKind.WAIT;
  }
}
