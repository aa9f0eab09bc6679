package algorithms.writer;

/** A log book kept by a {@link BackgroundWriter}. */
public final class SoundLogBook extends LogBook {

  /** Creates an empty book. */
  public SoundLogBook() {
    super(BackgroundWriter::new);
  }
}
