package algorithms.lazy;

/** With a {@link SynchronizedLazy}. */
public final class SynchronizedAnswer extends LazyAnswer {

  /** Creates one whose configuration is still to be made. */
  public SynchronizedAnswer() {
    super(SynchronizedLazy::new);
  }
}
