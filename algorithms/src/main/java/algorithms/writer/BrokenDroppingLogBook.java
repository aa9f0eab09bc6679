package algorithms.writer;

/** A log book kept by a {@link BrokenDroppingWriter}. */
public final class BrokenDroppingLogBook extends LogBook {

  /** Creates an empty book. */
  public BrokenDroppingLogBook() {
    super(BrokenDroppingWriter::new);
  }
}
