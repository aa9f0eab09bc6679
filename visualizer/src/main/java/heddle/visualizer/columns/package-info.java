/** The run in detail: a column for each thread, time downwards, a row for each step. */
package heddle.visualizer.columns;
