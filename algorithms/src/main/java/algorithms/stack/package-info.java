/**
 * Stacks that threads share without locks, all after R. K. Treiber, "Systems Programming: Coping
 * with Parallelism", IBM Almaden Research Center, RJ 5118, April 1986.
 *
 * <p>They differ in what becomes of a popped node. {@link algorithms.stack.TreiberStack} leaves it
 * to the garbage collector and is right for that reason alone. {@link
 * algorithms.stack.BrokenRecyclingTreiberStack} uses it again and is ruined by the ABA problem:
 * compare-and-set sees that the top is the same node as before, not that the node has left and come
 * back. {@link algorithms.stack.StampedTreiberStack} uses it again and numbers every change of the
 * top, which makes the return visible.
 *
 * <p>Papers: Treiber 1986 · "IBM System/370 Extended Architecture, Principles of Operation",
 * SA22-7085, 1983 (the ABA problem and its cure by a counter in a double word) · Michael and Scott,
 * "Simple, Fast, and Practical Non-Blocking and Blocking Concurrent Queue Algorithms", PODC 1996
 * (counted pointers) · Michael, "Hazard Pointers: Safe Memory Reclamation for Lock-Free Objects",
 * IEEE Transactions on Parallel and Distributed Systems 15(6), 2004 (why re-use is unsafe, and
 * another cure).
 */
package algorithms.stack;
