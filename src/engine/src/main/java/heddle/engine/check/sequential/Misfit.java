package heddle.engine.check.sequential;

/**
 * A call that cannot come next in an order.
 *
 * @param call the call
 * @param instead what it would have to return there, or the class of what it would throw
 * @param waits whether it would wait for ever
 */
public record Misfit(HistoryCall call, Object instead, boolean waits) {}
