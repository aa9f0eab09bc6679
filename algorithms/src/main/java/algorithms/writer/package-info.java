/**
 * A thread that writes what other threads hand to it, and how to close it without loss or hang.
 *
 * <p>{@link algorithms.writer.BackgroundWriter} empties its queue before it ends. {@link
 * algorithms.writer.BrokenDroppingWriter} drops it, {@link
 * algorithms.writer.BrokenUnlockedStopWriter} may not end at all.
 *
 * <p>Source: "MetricsStream Exercises", exercise 2.1; Goetz and others, "Java Concurrency in
 * Practice", 2006, section 7.2.1 (the log service).
 */
package algorithms.writer;
