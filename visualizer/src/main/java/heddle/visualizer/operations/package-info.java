/** The operations of each thread as intervals over the steps. */
package heddle.visualizer.operations;
