/**
 * Thread pools with a queue that all workers share.
 *
 * <p>{@link algorithms.pool.PriorityThreadPool} has priorities, a bound, a pause and an orderly
 * shutdown. {@link algorithms.pool.BrokenStopFlagPool} sets its stop flag without the lock, and a
 * worker may sleep through it. {@link algorithms.pool.ClosingTime} and {@link
 * algorithms.pool.TicketOffice} are small programs that use them. What becomes of a task that waits
 * for another task of its own pool is shown in {@link algorithms.forkjoin}.
 *
 * <p>Source: Goetz and others, "Java Concurrency in Practice", 2006, chapters 7 and 8 (shutdown,
 * saturation, starvation deadlock).
 */
package algorithms.pool;
