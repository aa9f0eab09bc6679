/**
 * Divide and conquer: tasks that make tasks and wait for them.
 *
 * <p>{@link algorithms.forkjoin.BrokenPooledSum} waits on a pool with a fixed number of threads,
 * and starves it.
 */
package algorithms.forkjoin;
