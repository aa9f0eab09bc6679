/**
 * Counts what the algorithms do in a run of its own: their classes are rewritten as they are
 * loaded, so its speeds are none.
 */
package heddle.lab.counting;
