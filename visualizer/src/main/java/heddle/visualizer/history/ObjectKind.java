package heddle.visualizer.history;

import heddle.model.trace.ObjectInfo;

/** What an object is, and so how it is drawn. */
public enum ObjectKind {
  /** The object under study: its fields are tabs at the left. */
  ROOT,
  /** A link of a data structure: a box with a name, an incarnation and its fields. */
  NODE,
  /** A lock, or an object whose monitor is used: a hexagon. */
  LOCK,
  /** An array: a row of cells. */
  ARRAY,
  /** An atomic variable: not drawn, for its holder shows what it holds. */
  TRANSPARENT,
  /** Any other object: a box. */
  OTHER;

  private static final int ROOT_ID = 1;

  /**
   * The kind of an object.
   *
   * @param info what is known about it
   * @param locked whether a thread ever locks it
   */
  public static ObjectKind of(ObjectInfo info, boolean locked) {
    if (info.id() == ROOT_ID) {
      return ROOT;
    }
    if (info.type().startsWith("java.util.concurrent.atomic.")) {
      return TRANSPARENT;
    }
    if (info.type().endsWith("[]") || info.type().startsWith("[")) {
      return ARRAY;
    }
    if (info.node()) {
      return NODE;
    }
    return locked || info.lock() ? LOCK : OTHER;
  }
}
