/**
 * Software transactional memory: several variables read and written as if at once.
 *
 * <p>{@link algorithms.stm.Tl2Memory} keeps one value for each variable, {@link
 * algorithms.stm.MultiversionMemory} the last few. Three published mistakes: {@link
 * algorithms.stm.BrokenReadLogMemory} does not see its own writes, {@link
 * algorithms.stm.BrokenValidationMemory} allows write skew, {@link
 * algorithms.stm.BrokenZombieMemory} lets a lost transaction go on with values that were never
 * there together.
 *
 * <p>Papers: Dice, Shalev and Shavit, "Transactional Locking II", DISC 2006 · Harris, Marlow,
 * Peyton Jones and Herlihy, "Composable Memory Transactions", PPoPP 2005 · Riegel, Felber and
 * Fetzer, "A Lazy Snapshot Algorithm with Eager Validation", DISC 2006 · Guerraoui and Kapałka, "On
 * the Correctness of Transactional Memory", PPoPP 2008.
 */
package algorithms.stm;
