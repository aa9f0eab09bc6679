/** What went wrong, told where the work is. */
package heddle.visualizer.problems;
