/** The run in causal order: what depends on nothing else stands side by side. */
package heddle.visualizer.causal;
