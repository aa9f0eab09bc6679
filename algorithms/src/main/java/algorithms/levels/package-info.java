/**
 * Small programs to be the scheduler of: each goes wrong in one way, which the scenarios in the
 * folder {@code levels} ask for, and has a sibling that does not.
 *
 * <p>They are no library: names, sizes and interfaces are those of the puzzle.
 */
package algorithms.levels;
