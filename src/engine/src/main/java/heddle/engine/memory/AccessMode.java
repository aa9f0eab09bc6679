package heddle.engine.memory;

import heddle.engine.instrument.Site;

/**
 * The memory order of an access (Lea, "Using JDK 9 Memory Order Modes"; {@code VarHandle}).
 * Whatever is above {@link #PLAIN} is no part of a data race with its like.
 */
public enum AccessMode {
  /** An ordinary variable: tells nobody anything. */
  PLAIN,
  /** Atomic and coherent, but orders nothing else. */
  OPAQUE,
  /** A read that is ordered after the write that it sees, if that releases. */
  ACQUIRE,
  /** A write that those who acquire it are ordered after. */
  RELEASE,
  /** Both, and in one total order with all its like. */
  VOLATILE;

  /** The mode of the accesses that an instruction makes. */
  public static AccessMode of(Site site) {
    return switch (site.kind()) {
      case FIELD_READ, FIELD_WRITE, STATIC_READ, STATIC_WRITE ->
          site.isVolatile() ? VOLATILE : PLAIN;
      case VARIABLE_READ, VARIABLE_WRITE, MEMORY_READ, MEMORY_WRITE ->
          site.isVolatile() ? VOLATILE : ordered(site.member(), PLAIN);
      case VARIABLE_CAS,
          VARIABLE_WEAK_CAS,
          VARIABLE_UPDATE,
          MEMORY_CAS,
          MEMORY_WEAK_CAS,
          MEMORY_UPDATE ->
          ordered(site.member(), VOLATILE);
      default -> PLAIN;
    };
  }

  /** {@code getAcquire}, {@code putIntRelease}, {@code weakCompareAndSetPlain} say how. */
  private static AccessMode ordered(String method, AccessMode otherwise) {
    if (method.endsWith("Acquire")) {
      return ACQUIRE;
    } else if (method.endsWith("Release") || method.startsWith("putOrdered")) {
      return RELEASE;
    } else if (method.endsWith("Opaque") || method.endsWith("Plain")) {
      // A weakCompareAndSetPlain is atomic all the same.
      return OPAQUE;
    }
    return method.endsWith("Volatile") ? VOLATILE : otherwise;
  }

  boolean acquires() {
    return this == ACQUIRE || this == VOLATILE;
  }

  boolean releases() {
    return this == RELEASE || this == VOLATILE;
  }
}
