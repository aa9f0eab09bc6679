/**
 * Deques for work stealing: one end for their owner, the other for thieves.
 *
 * <p>Papers: Arora, Blumofe, Plaxton, "Thread Scheduling for Multiprogrammed Multiprocessors", SPAA
 * 1998 · Chase and Lev, "Dynamic Circular Work-Stealing Deque", SPAA 2005 · Lê, Pop, Cohen, Zappa
 * Nardelli, "Correct and Efficient Work-Stealing for Weak Memory Models", PPoPP 2013.
 */
package algorithms.deque;
