/** What was found in the run, with the way to the steps that explain it. */
package heddle.visualizer.findings;
