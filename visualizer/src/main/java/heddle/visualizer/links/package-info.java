/** The way from what is said to the steps that it speaks of. */
package heddle.visualizer.links;
