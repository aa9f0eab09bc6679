package heddle.visualizer.session;

import heddle.model.trace.Trace;

/**
 * An order that somebody would like to see.
 *
 * @param trace the run on display when it was wished for
 * @param first the step of it that is to come first
 * @param then the step of it that is to come after the other; in the run it comes before
 */
public record Wish(Trace trace, int first, int then) {}
