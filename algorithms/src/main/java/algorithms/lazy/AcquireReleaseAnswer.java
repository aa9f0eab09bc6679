package algorithms.lazy;

/** With a {@link AcquireReleaseLazy}. */
public final class AcquireReleaseAnswer extends LazyAnswer {

  /** Creates one whose configuration is still to be made. */
  public AcquireReleaseAnswer() {
    super(AcquireReleaseLazy::new);
  }
}
