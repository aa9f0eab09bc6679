package heddle.engine.execution;

import jdk.internal.vm.Continuation;
import jdk.internal.vm.ContinuationScope;

/** The continuation of a logical thread. A fresh one for each: re-used ones are slower. */
final class Strand extends Continuation {
  static final ContinuationScope SCOPE = new ContinuationScope("heddle");

  Strand(Runnable body) {
    super(SCOPE, body);
  }

  /** The default throws; here {@code Continuation.yield} answers false and the caller decides. */
  @Override
  protected void onPinned(Pinned reason) {}
}
