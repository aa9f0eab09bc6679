package heddle.engine.check.sequential;

/**
 * A sequential specification as a state machine whose states can be kept: calling something makes a
 * new state and leaves the old one as it was. States that are equal behave alike.
 *
 * @param <S> its states
 */
interface Model<S> {
  /** Where it begins. */
  S initial();

  /**
   * What a call leads to.
   *
   * @param state the state after the call, or null if the call would wait for ever
   * @param result what it returns, or the class of what it throws
   */
  record Next<S>(S state, Object result) {}

  /** Calls something in this state. */
  Next<S> call(S state, HistoryCall call);
}
