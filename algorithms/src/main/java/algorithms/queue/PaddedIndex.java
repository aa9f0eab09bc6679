package algorithms.queue;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Fills the line of a cache before the index. */
abstract class PaddingBefore {
  long p0;
  long p1;
  long p2;
  long p3;
  long p4;
  long p5;
  long p6;
  long p7;
}

/** An index and what its owner knows of the other one. */
abstract class IndexFields extends PaddingBefore {
  /** How many values have gone past. Other threads read it through {@link PaddedIndex#VALUE}. */
  long value;

  /** A value that the other index has had; plain, for the owner alone. */
  long other;
}

/**
 * An index on a cache line of its own, so that a write to it does not take the line of another
 * index away from its reader.
 *
 * <p>The virtual machine lays out the fields of a superclass before those of its subclasses, so the
 * index has 64 bytes on each side.
 */
final class PaddedIndex extends IndexFields {

  static final VarHandle VALUE;

  static {
    try {
      VALUE = MethodHandles.lookup().findVarHandle(IndexFields.class, "value", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  long q0;
  long q1;
  long q2;
  long q3;
  long q4;
  long q5;
  long q6;
  long q7;
}
