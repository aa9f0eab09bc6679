package algorithms.rcu;

import algorithms.reclamation.BrokenFreeNodes;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Read-copy-update with counted readers: wrong, because a reader takes the version before it is
 * counted.
 *
 * <p><b>The rule it breaks:</b> a reader must be seen before it can have taken anything. Here it
 * reads which version is present, and then adds itself to the readers <em>of that version</em>. In
 * between, a writer replaces the version, finds that nobody reads it, and frees it; the next write
 * fills it with other numbers, under the eyes of the reader.
 *
 * <p><b>Published</b> in the teaching text "Lock-Free Data Structures: From Theory to Mastery",
 * part 6.1: {@code let ptr = self.ptr.load(); Arc::clone(&(*ptr).data)} beside {@code swap} and
 * {@code drop(Box::from_raw(old_ptr))}, which does not look for readers at all. Counting them in
 * the version is what {@code Arc} seems to do for it.
 *
 * <p><b>Progress:</b> lock-free. <b>Thread-safety:</b> none.
 *
 * @see RcuCell
 */
public final class BrokenCountedCell implements VersionedCell {

  private static final VarHandle PRESENT;
  private static final VarHandle READERS;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      PRESENT = lookup.findVarHandle(BrokenCountedCell.class, "present", Version.class);
      READERS = lookup.findVarHandle(Version.class, "readers", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final BrokenFreeNodes<Version> versions = new BrokenFreeNodes<>(Version::new);

  /** The version that readers take. Accessed through {@link #PRESENT} only. */
  private Version present = new Version();

  /** Creates a cell with 0 and 0. */
  public BrokenCountedCell() {}

  /**
   * Creates a cell with 0 and 0.
   *
   * @param batch has no meaning: a version is freed at once or never
   */
  public BrokenCountedCell(int batch) {}

  @Override
  public void write(int number) {
    Version version = versions.allocate();
    version.set(number);
    Version old = (Version) PRESENT.getAndSet(this, version);
    // The fault: a reader may have taken it that is not counted yet.
    if ((int) READERS.getVolatile(old) == 0) {
      versions.free(old);
    }
  }

  @Override
  public int readDifference() {
    Version version = (Version) PRESENT.getVolatile(this);
    READERS.getAndAdd(version, 1);
    int difference = version.difference();
    READERS.getAndAdd(version, -1);
    return difference;
  }
}
