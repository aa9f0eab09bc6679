/**
 * Hash maps that threads share without locks.
 *
 * <p>{@link algorithms.map.SplitOrderedMap} chains its entries in one sorted list and grows without
 * moving any; {@link algorithms.map.HazardSplitOrderedMap} does so with nodes that are used again,
 * protected by hazard pointers; {@link algorithms.map.OpenAddressingMap} keeps them in a table of
 * fixed size.
 *
 * <p>Papers: Shalev and Shavit, "Split-Ordered Lists: Lock-Free Extensible Hash Tables", JACM
 * 53(3), 2006 · Michael, "High Performance Dynamic Lock-Free Hash Tables and List-Based Sets", SPAA
 * 2002.
 */
package algorithms.map;
