/** The tree of runs that were seen, and where they part. */
package heddle.visualizer.runs;
