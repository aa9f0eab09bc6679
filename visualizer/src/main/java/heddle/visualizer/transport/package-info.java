/** Back and forth through what is recorded. */
package heddle.visualizer.transport;
