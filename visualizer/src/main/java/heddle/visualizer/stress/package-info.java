/**
 * Stress tests in the window: the algorithms on the real machine, many million times, and what came
 * out that must not.
 */
package heddle.visualizer.stress;
