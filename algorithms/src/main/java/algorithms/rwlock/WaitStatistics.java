package algorithms.rwlock;

/**
 * What waiting for a lock has cost so far; calls that did not have to wait are not in it.
 *
 * @param longestReadWaitNanos the longest wait of a reader that was let in, in nanoseconds
 * @param longestWriteWaitNanos the longest wait of a writer that was let in, in nanoseconds
 * @param longestQueue how many waited at once, at most
 * @param mostOvertaken how many that came later were let in before one that waited, at most
 */
public record WaitStatistics(
    long longestReadWaitNanos, long longestWriteWaitNanos, int longestQueue, int mostOvertaken) {}
