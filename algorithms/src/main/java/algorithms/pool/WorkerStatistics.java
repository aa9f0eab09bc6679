package algorithms.pool;

/**
 * What one worker of a pool has done, as of one moment.
 *
 * @param worker its thread's name
 * @param completed tasks that returned
 * @param failed tasks that threw
 * @param busyNanos time spent in tasks, in nanoseconds by {@link System#nanoTime}
 */
public record WorkerStatistics(String worker, long completed, long failed, long busyNanos) {}
