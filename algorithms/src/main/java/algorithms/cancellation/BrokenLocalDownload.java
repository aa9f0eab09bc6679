package algorithms.cancellation;

/** A download with a {@link BrokenLocalCancellation}: it cannot be stopped. */
public final class BrokenLocalDownload extends Download {

  /** Creates a download that is wanted. */
  public BrokenLocalDownload() {
    super(new BrokenLocalCancellation());
  }
}
