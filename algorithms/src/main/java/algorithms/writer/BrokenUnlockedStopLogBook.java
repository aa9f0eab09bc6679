package algorithms.writer;

/** A log book kept by a {@link BrokenUnlockedStopWriter}. */
public final class BrokenUnlockedStopLogBook extends LogBook {

  /** Creates an empty book. */
  public BrokenUnlockedStopLogBook() {
    super(BrokenUnlockedStopWriter::new);
  }
}
