package heddle.engine.check.sequential;

import heddle.engine.execution.Execution.Aside;

/**
 * Any object as a state machine. A state is the list of calls that led to it; to come back to one,
 * they are made again on a new object. Two states are equal if their objects are, part by part; for
 * a few calls it is quicker not to compare them.
 */
final class ReplayedModel implements Model<ReplayedModel.Made> {
  /**
   * The calls made so far, the last one first; null at the beginning.
   *
   * @param object what the object consists of after them, or something equal to nothing else
   */
  record Made(Made before, HistoryCall call, Object object) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Made m && m.object.equals(object);
    }

    @Override
    public int hashCode() {
      return object.hashCode();
    }
  }

  private static final int FEW = 4;

  private static final Made NOTHING = new Made(null, null, "nothing");

  private final SequentialObject specification;
  private final boolean compares;
  private Object object;
  private Made at;

  /** The states of this object in histories of so many calls. */
  ReplayedModel(SequentialObject specification, int calls) {
    this.specification = specification;
    compares = calls > FEW;
  }

  @Override
  public Made initial() {
    return NOTHING;
  }

  @Override
  public Next<Made> call(Made state, HistoryCall call) {
    if (at != state) {
      object = replayed(state);
    }
    Aside reply = specification.call(object, call.operation());
    Made next = reply.blocked() ? null : new Made(state, call, contents());
    at = next;
    Object result = reply.thrown() == null ? reply.value() : reply.thrown().getClass();
    return new Next<>(next, result);
  }

  private Object contents() {
    return compares ? Snapshot.of(object) : new Object();
  }

  private Object replayed(Made state) {
    if (state.call() == null) {
      return specification.make();
    }
    Object made = replayed(state.before());
    specification.call(made, state.call().operation());
    return made;
  }
}
