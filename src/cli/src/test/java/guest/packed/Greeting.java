package guest.packed;

/** A service, whose providers the class path names. */
public interface Greeting {
  /** What it adds. */
  int weight();

  /** One that a folder or jar names in META-INF/services. */
  final class Usual implements Greeting {
    /** For the service loader. */
    public Usual() {}

    @Override
    public int weight() {
      return 1;
    }
  }
}
