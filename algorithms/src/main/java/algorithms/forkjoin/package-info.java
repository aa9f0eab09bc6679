/**
 * Divide and conquer: tasks that make tasks and wait for them.
 *
 * <p>{@link algorithms.forkjoin.BrokenPooledSum} waits on a pool with a fixed number of threads,
 * and starves it. {@link algorithms.forkjoin.ForkJoinSum} and {@link algorithms.forkjoin.MergeSort}
 * run other tasks while they wait.
 *
 * <p>Paper: Lea, "A Java Fork/Join Framework", Java Grande 2000.
 */
package algorithms.forkjoin;
