/**
 * The linearization playground: somebody puts the points at which calls take effect where they
 * like, and sees whether a sequential object would have done the same.
 */
package heddle.visualizer.playground;
