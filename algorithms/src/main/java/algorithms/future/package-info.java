/**
 * Futures that are continued: what is to be done with a value that is not there yet.
 *
 * <p>{@link algorithms.future.Promise} forgets nobody. {@link
 * algorithms.future.BrokenLateThenPromise} forgets those who come late, {@link
 * algorithms.future.BrokenFailurePromise} those who wait for what a failure has made impossible.
 *
 * <p>Papers: Baker and Hewitt, "The Incremental Garbage Collection of Processes", 1977 · Liskov and
 * Shrira, "Promises: Linguistic Support for Efficient Asynchronous Procedure Calls", PLDI 1988.
 */
package algorithms.future;
