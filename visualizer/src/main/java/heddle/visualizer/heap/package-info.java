/**
 * The heap as objects and pointers. Which object stands where follows from the run up to the step,
 * never from the step alone, so nothing moves that has not changed; and below, as a ribbon, what
 * each shared reference has pointed to.
 */
package heddle.visualizer.heap;
