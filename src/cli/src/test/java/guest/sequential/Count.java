package guest.sequential;

/** What a counter does for one thread. */
public final class Count {
  private long value;

  public void increment() {
    value++;
  }

  public long get() {
    return value;
  }
}
