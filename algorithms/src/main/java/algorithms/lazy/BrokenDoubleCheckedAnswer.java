package algorithms.lazy;

/** With a {@link BrokenDoubleCheckedLazy}. */
public final class BrokenDoubleCheckedAnswer extends LazyAnswer {

  /** Creates one whose configuration is still to be made. */
  public BrokenDoubleCheckedAnswer() {
    super(BrokenDoubleCheckedLazy::new);
  }
}
