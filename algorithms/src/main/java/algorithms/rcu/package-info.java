/**
 * Read-copy-update: readers take the present version as it is, writers make a new one.
 *
 * <p>Papers: McKenney and Slingwine, "Read-Copy Update: Using Execution History to Solve
 * Concurrency Problems", PDCS 1998 · Desnoyers, McKenney, Stern, Dagenais, Walpole, "User-Level
 * Implementations of Read-Copy Update", IEEE TPDS 23(2), 2012 · Fraser, "Practical Lock-Freedom",
 * UCAM-CL-TR-579, 2004 (the epochs that end a grace period here).
 */
package algorithms.rcu;
