package heddle.visualizer.causal;

import heddle.model.trace.Trace;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;

/**
 * Keeps the causal order of the run on display at hand: of a few new steps it is worked out at
 * once, of many in the background. Lives on the FX thread.
 */
public final class CausalSource {
  /** More new steps than this are worked out in the background. */
  private static final int LONG = 5_000;

  private final Runnable ready;
  private CausalOrder order;
  private Trace coming;

  /** Tells when an order that was asked for is at hand. */
  public CausalSource(Runnable ready) {
    this.ready = ready;
  }

  /** The order of a run; {@code null} if it is not at hand yet. */
  public CausalOrder of(Trace trace) {
    if (order != null && order.trace() == trace) {
      return order;
    }
    boolean goesOn = order != null && order.goesOnTo(trace);
    int known = goesOn ? order.trace().steps().size() : 0;
    if (trace.steps().size() - known > LONG) {
      workOut(trace);
      return null;
    }
    if (goesOn) {
      order.extend(trace);
    } else {
      order = CausalOrder.of(trace);
    }
    return order;
  }

  private void workOut(Trace trace) {
    if (trace != coming) {
      coming = trace;
      CompletableFuture.supplyAsync(() -> CausalOrder.of(trace))
          .thenAccept(found -> Platform.runLater(() -> take(found)));
    }
  }

  private void take(CausalOrder found) {
    if (found.trace() == coming) {
      coming = null;
      order = found;
      ready.run();
    }
  }
}
