/**
 * Queues that threads share, from one producer and one consumer to any number of each.
 *
 * <p>Without bound: {@link algorithms.queue.MichaelScottQueue} with nodes for the garbage
 * collector, {@link algorithms.queue.HazardMichaelScottQueue} with nodes that are used again, and
 * {@link algorithms.queue.WaitFreeQueue}, in which the slow are helped. With bound: {@link
 * algorithms.queue.BoundedMpmcQueue}, and for two threads {@link algorithms.queue.SpscRing} and
 * {@link algorithms.queue.FastForwardRing}; one that waits is {@link
 * algorithms.channel.BoundedChannel}.
 *
 * <p>Papers: Michael and Scott, "Simple, Fast, and Practical Non-Blocking and Blocking Concurrent
 * Queue Algorithms", PODC 1996 · Michael, "Hazard Pointers", IEEE TPDS 15(6), 2004 · Kogan and
 * Petrank, "Wait-Free Queues With Multiple Enqueuers and Dequeuers", PPoPP 2011 · Lamport,
 * "Specifying Concurrent Program Modules", TOPLAS 5(2), 1983 (the ring for two) · Giacomoni,
 * Moseley, Vachharajani, "FastForward for efficient pipeline parallelism", PPoPP 2008.
 */
package algorithms.queue;
