/**
 * When may a node that was taken out of a lock-free structure be used again?
 *
 * <p>In a language without a collector: when may it be freed? A thread may have read a reference to
 * the node before it was taken out and be about to follow it. Java's collector answers the question
 * for ordinary nodes. Nodes that a structure keeps to use again are back in the situation of C, and
 * two classical answers are here: {@link algorithms.reclamation.HazardPointers}, where each thread
 * says which nodes it is looking at, and {@link algorithms.reclamation.EpochReclamation}, where it
 * says only that it is looking.
 *
 * <p>The life of a {@link algorithms.reclamation.PooledNode}: live · retired (taken out, perhaps
 * still seen) · free (kept to be used again) · live. The node says itself whether it is free, so
 * that an access to a free node can be recognised by whoever watches.
 *
 * <p>Papers: Michael, "Hazard Pointers: Safe Memory Reclamation for Lock-Free Objects", IEEE
 * Transactions on Parallel and Distributed Systems 15(6), 2004 · Fraser, "Practical Lock-Freedom",
 * University of Cambridge, UCAM-CL-TR-579, 2004, section 5.2.3 (epochs).
 */
package algorithms.reclamation;
