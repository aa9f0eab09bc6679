package heddle.engine.check.sequential;

import heddle.engine.execution.Execution.Aside;

/**
 * Any object as a state machine. A state is the list of calls that led to it; to come back to one,
 * they are made again on a new object. Two states are equal only if they are the same, so that
 * nothing is known of an order until it has been tried.
 */
final class ReplayedModel implements Model<ReplayedModel.Made> {
  /** The calls made so far, the last one first; null at the beginning. */
  record Made(Made before, HistoryCall call) {
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  private static final Made NOTHING = new Made(null, null);

  private final SequentialObject specification;
  private Object object;
  private Made at;

  ReplayedModel(SequentialObject specification) {
    this.specification = specification;
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
    Made next = reply.blocked() ? null : new Made(state, call);
    at = next;
    Object result = reply.thrown() == null ? reply.value() : reply.thrown().getClass();
    return new Next<>(next, result);
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
