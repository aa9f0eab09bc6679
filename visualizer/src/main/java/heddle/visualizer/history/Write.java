package heddle.visualizer.history;

import heddle.model.trace.Value;

/**
 * A value came to stand in a location.
 *
 * @param step when
 * @param thread who wrote it; 0 for the preparation
 * @param value what
 */
public record Write(int step, int thread, Value value) {}
