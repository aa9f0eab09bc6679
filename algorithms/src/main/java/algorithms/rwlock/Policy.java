package algorithms.rwlock;

/** Who is let in first when readers and writers wait. */
public enum Policy {
  /** Readers: many can share, but a writer may wait for ever. */
  READERS_FIRST,
  /** Writers: what is read is fresh, but a reader may wait for ever. */
  WRITERS_FIRST,
  /** Who came first: nobody waits for ever. Readers that stand together go together. */
  ARRIVAL_ORDER,
  /**
   * Whoever is awake: those who sleep are woken to try again, and those who come meanwhile may be
   * faster. That is the most sections in a second, and no bound on the wait of anybody.
   */
  UNORDERED
}
