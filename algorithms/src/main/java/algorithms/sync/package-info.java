/**
 * Where threads wait for each other: semaphore, wait group, barrier, all with monitors.
 *
 * <p>{@link algorithms.sync.CountingSemaphore} refuses a release too many. {@link
 * algorithms.sync.WaitGroup} is a latch that can also count up. {@link algorithms.sync.Barrier}
 * tells its rounds apart, {@link algorithms.sync.BrokenBarrier} does not. {@link
 * algorithms.sync.CondVar} is a condition variable that may be signalled without the lock, as in C;
 * the {@code Broken} pool and writer use it, for Java's own would not let them.
 *
 * <p>Papers: Dijkstra, "Cooperating Sequential Processes", EWD 123, 1965 · Hoare, "Monitors: An
 * Operating System Structuring Concept", CACM 17(10), 1974 · Downey, "The Little Book of
 * Semaphores", second edition.
 */
package algorithms.sync;
