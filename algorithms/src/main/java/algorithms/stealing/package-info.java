/**
 * A thread pool whose workers steal from each other, and tasks that fork and join in it.
 *
 * <p>{@link algorithms.stealing.WorkStealingPool} is built on {@link
 * algorithms.deque.ChaseLevDeque}. {@link algorithms.stealing.BrokenCountedDeque} is a deque of two
 * counters and a lock that do not agree.
 *
 * <p>Papers: Blumofe and Leiserson, "Scheduling Multithreaded Computations by Work Stealing", JACM
 * 46(5), 1999 · Lea, "A Java Fork/Join Framework", Java Grande 2000 · Chase and Lev, SPAA 2005.
 */
package algorithms.stealing;
