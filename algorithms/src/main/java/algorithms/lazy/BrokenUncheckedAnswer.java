package algorithms.lazy;

/** With a {@link BrokenUncheckedLazy}. */
public final class BrokenUncheckedAnswer extends LazyAnswer {

  /** Creates one whose configuration is still to be made. */
  public BrokenUncheckedAnswer() {
    super(BrokenUncheckedLazy::new);
  }
}
