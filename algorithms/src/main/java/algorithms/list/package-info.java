/**
 * Sorted lists as sets, shared without locks.
 *
 * <p>Papers: Harris, "A Pragmatic Implementation of Non-Blocking Linked-Lists", DISC 2001 ·
 * Michael, "High Performance Dynamic Lock-Free Hash Tables and List-Based Sets", SPAA 2002.
 */
package algorithms.list;
