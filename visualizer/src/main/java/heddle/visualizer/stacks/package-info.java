/** The call stacks of all threads at the current step, and expressions across the threads. */
package heddle.visualizer.stacks;
