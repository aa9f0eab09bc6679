package algorithms.cancellation;

/** A download with a {@link SharedCancellation}. */
public final class SharedDownload extends Download {

  /** Creates a download that is wanted. */
  public SharedDownload() {
    super(new SharedCancellation());
  }
}
