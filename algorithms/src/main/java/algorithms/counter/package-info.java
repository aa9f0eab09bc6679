/**
 * Counters that threads share: the smallest program that a lost update ruins, and three cures.
 *
 * <p>{@link algorithms.counter.BrokenCounter} reads and writes in two steps. {@link
 * algorithms.counter.LockedCounter} keeps others out between them, {@link
 * algorithms.counter.CasLoopCounter} notices that another came between and tries again, {@link
 * algorithms.counter.FetchAddCounter} leaves no between.
 *
 * <p>Papers: Herlihy, "Wait-Free Synchronization", ACM Transactions on Programming Languages and
 * Systems 13(1), 1991 (what compare-and-set can do that fetch-and-add cannot).
 */
package algorithms.counter;
