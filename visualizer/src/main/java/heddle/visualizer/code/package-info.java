/** The source that the threads stand in, with a marker for each. */
package heddle.visualizer.code;
