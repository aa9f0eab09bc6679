/**
 * Threads of different urgency that share a lock.
 *
 * <p>With {@link algorithms.inversion.InheritanceLock} the holder inherits the priority of those
 * who wait. {@link algorithms.inversion.BrokenPriorityLock} orders the queue and forgets the
 * holder.
 *
 * <p>Papers: Lampson and Redell, "Experience with Processes and Monitors in Mesa", CACM 23(2), 1980
 * · Sha, Rajkumar and Lehoczky, "Priority Inheritance Protocols: An Approach to Real-Time
 * Synchronization", IEEE Transactions on Computers 39(9), 1990.
 */
package algorithms.inversion;
