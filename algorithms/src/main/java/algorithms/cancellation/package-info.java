/**
 * Cooperative cancellation: who works asks now and then whether the work is still wanted, and who
 * no longer wants it says so.
 *
 * <p>Cancelling interrupts nothing and waits for nothing. It is a flag, and the one thing that can
 * be done wrong with a flag is to look at another one ({@link
 * algorithms.cancellation.BrokenLocalCancellation}).
 */
package algorithms.cancellation;
