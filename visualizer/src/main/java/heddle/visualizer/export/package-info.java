/** Runs in the formats of other tools, and in Heddle's own that is written down. */
package heddle.visualizer.export;
