/**
 * The full-speed half of the window: what to measure, how far the run is, and its chart and table.
 *
 * <p>{@link heddle.visualizer.benchmark.BenchmarkView} is the pane. Runs that are over are kept in
 * a file of the user's and can be looked at again.
 */
package heddle.visualizer.benchmark;
