package algorithms.lazy;

/**
 * A lazy value of a class: it is made when the class that holds it is initialised.
 *
 * <p>The virtual machine initialises a class once, when it is first used, and lets all threads wait
 * until that is done (Java Language Specification, section 12.4.2). Afterwards the call costs
 * nothing: no lock, no volatile read.
 *
 * <p><b>Progress:</b> wait-free once the value is there, blocking before. If making it fails, it
 * fails for ever. <b>Source:</b> Bloch, "Effective Java", item 83 ("lazy initialization holder
 * class idiom").
 */
public final class HolderConfig {

  private HolderConfig() {}

  /**
   * Returns the value, and makes it if nobody has yet.
   *
   * @return the value, the same one for all
   */
  public static MadeConfig get() {
    return Holder.VALUE;
  }

  private static final class Holder {
    static final MadeConfig VALUE = new MadeConfig();
  }
}
