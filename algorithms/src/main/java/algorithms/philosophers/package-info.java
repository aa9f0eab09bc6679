/**
 * The dining philosophers: a ring of threads, each of which needs the two locks beside it.
 *
 * <p>Fork {@code i} lies to the left of seat {@code i}, fork {@code i + 1} to its right, and the
 * last seat's right fork is fork 0. Each table exists twice, as locks of {@code
 * java.util.concurrent} and as monitors, for these are shown and found in different ways: {@link
 * algorithms.philosophers.BrokenDiningTable} and {@link
 * algorithms.philosophers.BrokenMonitorDiningTable} take the left fork first and can deadlock,
 * {@link algorithms.philosophers.OrderedDiningTable} and {@link
 * algorithms.philosophers.OrderedMonitorDiningTable} take the fork with the lower number first and
 * cannot. Two other cures: {@link algorithms.philosophers.SingleLockDiningTable} has one lock for
 * all, {@link algorithms.philosophers.BackingOffDiningTable} gives way for a random time; {@link
 * algorithms.philosophers.BrokenTryLockDiningTable} gives way without, and may live in step for
 * ever.
 *
 * <p>Papers: Dijkstra, "Hierarchical Ordering of Sequential Processes", Acta Informatica 1(2), 1971
 * (the problem) · Hoare, "Communicating Sequential Processes", Prentice Hall 1985, section 2.5 (its
 * form with forks, and the deadlock) · Havender, "Avoiding Deadlock in Multitasking Systems", IBM
 * Systems Journal 7(2), 1968 (ordered allocation) · Coffman, Elphick and Shoshani, "System
 * Deadlocks", ACM Computing Surveys 3(2), 1971 (the four conditions).
 */
package algorithms.philosophers;
