/** Shared fields and local variables with their values, and who wrote them last. */
package heddle.visualizer.values;
