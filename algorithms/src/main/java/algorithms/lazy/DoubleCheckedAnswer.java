package algorithms.lazy;

/** With a {@link DoubleCheckedLazy}. */
public final class DoubleCheckedAnswer extends LazyAnswer {

  /** Creates one whose configuration is still to be made. */
  public DoubleCheckedAnswer() {
    super(DoubleCheckedLazy::new);
  }
}
