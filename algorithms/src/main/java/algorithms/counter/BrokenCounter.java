package algorithms.counter;

/**
 * A counter with a plain field: wrong, because updates are lost.
 *
 * <p><b>The rule it breaks:</b> nothing may come between the read and the write of an increment.
 * When two threads both read 0 before either writes, both write 1: one of the two increments is
 * lost. Declaring the field {@code volatile} would not help, for it leaves the two steps two.
 *
 * <p>Neither is anything ordered or made visible: {@link #get} may return a value that is old for
 * ever, and on a virtual machine of 32 bits half of one value and half of another (Java Language
 * Specification, section 17.7).
 *
 * <p><b>Published</b> as a warning in the teaching text "Complete Concurrency Mastery: From
 * Foundations to Expert Level", part 1, and as live code in countless programs.
 *
 * <p><b>Progress:</b> wait-free. <b>Complexity:</b> constant time. <b>Thread-safety:</b> none.
 */
public final class BrokenCounter implements Counter {

  private long value;

  /** Creates a counter at zero. */
  public BrokenCounter() {}

  @Override
  public void increment() {
    // The fault: a read and a write, and any number of increments may come between them.
    value = value + 1;
  }

  @Override
  public long get() {
    return value;
  }
}
