package algorithms.rcu;

import algorithms.reclamation.EpochReclamation;
import algorithms.reclamation.EpochReclamation.Guard;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Read-copy-update with versions that are used again after a grace period.
 *
 * <p>A reader announces itself, takes the present version and reads it in peace: nobody changes a
 * version that can be seen. A writer fills a free version and puts it in place of the present one,
 * which it retires; that is used again when every reader that may have taken it has left.
 *
 * <p><b>Progress:</b> readers and writers are wait-free; re-use waits for readers. <b>Memory:</b>
 * no allocation once the threads have their versions, unless a reader sleeps: then every write
 * makes a new one, see {@link EpochReclamation}.
 *
 * <p><b>Papers:</b> McKenney and Slingwine, PDCS 1998; Desnoyers et al., IEEE TPDS 23(2), 2012,
 * section 5 (readers that announce themselves).
 */
public final class RcuCell implements VersionedCell {

  private static final VarHandle PRESENT;

  static {
    try {
      PRESENT = MethodHandles.lookup().findVarHandle(RcuCell.class, "present", Version.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final EpochReclamation<Version> epochs;

  /** The version that readers take. Accessed through {@link #PRESENT} only. */
  private Version present = new Version();

  /** Creates a cell with 0 and 0. */
  public RcuCell() {
    this(EpochReclamation.BATCH);
  }

  /**
   * Creates a cell with 0 and 0.
   *
   * @param batch after how many writes a thread looks whether it can use versions again, at least 1
   */
  public RcuCell(int batch) {
    epochs = new EpochReclamation<>(batch, Version::new);
  }

  @Override
  public void write(int number) {
    try (Guard<Version> guard = epochs.pin()) {
      Version version = epochs.allocate();
      version.set(number);
      // Volatile: pairs with the read below for the numbers; and comes before the read of the epoch
      // in retire(), which release would not promise.
      guard.retire((Version) PRESENT.getAndSet(this, version));
    }
  }

  @Override
  public int readDifference() {
    try (Guard<Version> _ = epochs.pin()) {
      // Volatile: comes after the pin in the order of all volatile accesses. With acquire it could
      // be done before, and the version be used again by the time of the pin.
      return ((Version) PRESENT.getVolatile(this)).difference();
    }
  }
}
