package heddle.visualizer.history;

/**
 * A time during which a thread had a lock, or a part of one.
 *
 * @param thread who had it
 * @param lock the object's id
 * @param first the step after which it had it
 * @param last the last step after which it still had it
 * @param slot which of the locks that it had at the same time this is, from 0; the same all along
 */
public record Holding(int thread, int lock, int first, int last, int slot) {}
