/**
 * Locks that spin, locks with levels, and locks that many accounts share.
 *
 * <p>{@link algorithms.lock.TicketLock} and {@link algorithms.lock.McsLock} serve in the order of
 * arrival, {@link algorithms.lock.BackoffLock} does not; {@link algorithms.lock.BrokenFlagLock}
 * tests and sets in two steps and keeps nobody out. {@link algorithms.lock.HierarchicalLock}
 * refuses an order that could deadlock, {@link algorithms.lock.BrokenHierarchicalLock} loses count
 * when locks are given back in another order. {@link algorithms.lock.StripedAccounts} orders the
 * locks of a pool, {@link algorithms.lock.BrokenStripedAccounts} the accounts that fall on them.
 *
 * <p>Papers: Mellor-Crummey and Scott, "Algorithms for Scalable Synchronization on Shared-Memory
 * Multiprocessors", ACM TOCS 9(1), 1991 · Anderson, "The Performance of Spin Lock Alternatives for
 * Shared-Memory Multiprocessors", IEEE TPDS 1(1), 1990 · Havender, "Avoiding Deadlock in
 * Multitasking Systems", IBM Systems Journal 7(2), 1968.
 */
package algorithms.lock;
