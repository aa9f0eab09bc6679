package algorithms.lazy;

/**
 * A lazy value of a class as the one constant of an enum.
 *
 * <p>As {@link HolderConfig}, by the initialisation of a class; and it stays one even when it is
 * serialised or made by reflection, which an enum refuses. It is made when anything of the enum is
 * first used.
 *
 * <p><b>Progress:</b> wait-free once the value is there, blocking before. <b>Source:</b> Bloch,
 * "Effective Java", item 3.
 */
public enum EnumConfig {
  /** The one instance. */
  INSTANCE;

  private final MadeConfig value = new MadeConfig();

  /**
   * Returns the value, and makes it if nobody has yet.
   *
   * @return the value, the same one for all
   */
  public static MadeConfig get() {
    return INSTANCE.value;
  }
}
