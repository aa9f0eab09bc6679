/**
 * Making something when it is first needed, once, for many threads.
 *
 * <p>{@link algorithms.lazy.HolderConfig} and {@link algorithms.lazy.EnumConfig} leave it to the
 * virtual machine and are the right choice for what a class has once. {@link
 * algorithms.lazy.DoubleCheckedLazy} and {@link algorithms.lazy.AcquireReleaseLazy} are for fields
 * of objects; {@link algorithms.lazy.SynchronizedLazy} is the plain way to the same.
 *
 * <p>Sources: Bacon et al., "The 'Double-Checked Locking is Broken' Declaration", 2001 · Bloch,
 * "Effective Java", 3rd edition, 2018, item 83 · Lea, "Using JDK 9 Memory Order Modes", 2018.
 */
package algorithms.lazy;
