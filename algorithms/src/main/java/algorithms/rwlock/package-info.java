/**
 * Locks that many readers share, and one writer has alone.
 *
 * <p>{@link algorithms.rwlock.PolicyReadWriteLock} lets those who wait in by a policy, and hands
 * the lock over, or wakes whoever may try if there is no order. {@link
 * algorithms.rwlock.BrokenGrantReadWriteLock} wakes the next one and counts it later. {@link
 * algorithms.rwlock.BrokenUpgradingCache} asks for the write lock while it reads, {@link
 * algorithms.rwlock.UpgradingCache} does it so that it works.
 *
 * <p>Papers: Courtois, Heymans and Parnas, "Concurrent Control with 'Readers' and 'Writers'", CACM
 * 14(10), 1971 · Mellor-Crummey and Scott, "Scalable Reader-Writer Synchronization for
 * Shared-Memory Multiprocessors", PPoPP 1991.
 */
package algorithms.rwlock;
