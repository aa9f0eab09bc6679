/**
 * What can be worked out from a recorded run alone: names of objects at any step, who wrote what,
 * which steps belong to which operation, who was held up when, and where the running thread
 * changed. No JavaFX; the pictures draw from it.
 */
package heddle.visualizer.history;
