package heddle.hooks;

import java.lang.ref.Reference;
import java.lang.reflect.Field;

/**
 * Weak, soft and phantom references. When the collector clears one is no decision of anybody, so
 * that it never does while an execution lasts; what the program itself does to references is seen.
 * And constants, which may outlive an execution.
 */
public final class ReferenceHooks {
  /** What the program's accesses touch; looked up on first use, when reflection works. */
  private static final class Referent {
    static final Field FIELD;

    static {
      try {
        FIELD = Reference.class.getDeclaredField("referent");
      } catch (NoSuchFieldException e) {
        throw new IllegalStateException("the references of this JDK are built in another way", e);
      }
    }
  }

  private ReferenceHooks() {}

  /** At the start of the constructor of {@code Reference}. */
  public static void made(Object referent) {
    Controller c = Controller.installed;
    if (!Controller.absent(c) && referent != null) {
      c.keep(referent);
    }
  }

  /**
   * In the constructor of {@code Enum}: of the program's, and of those that it is the first to use.
   */
  public static void constantMade(Object constant, String name) {
    Controller c = Controller.installed;
    if (c != null && HeddleBridge.carrier() == c.carrier) {
      c.constantMade(constant, name);
    }
  }

  private static void announce(Reference<?> reference, int site) {
    Controller c = Controller.installed;
    if (!Controller.absent(c) && c.silence == 0) {
      c.variable(Referent.FIELD, reference, -1, site);
    }
  }

  /** Stands for {@code Reference.get}. */
  public static Object get(Reference<?> reference, int site) {
    announce(reference, site);
    return reference.get();
  }

  /** Stands for {@code Reference.refersTo}. */
  public static boolean refersTo(Reference<Object> reference, Object object, int site) {
    announce(reference, site);
    return reference.refersTo(object);
  }

  /** Stands for {@code Reference.clear}. */
  public static void clear(Reference<?> reference, int site) {
    announce(reference, site);
    reference.clear();
    Hooks.updated();
  }

  /** Stands for {@code Reference.enqueue}, which clears it first. */
  public static boolean enqueue(Reference<?> reference, int site) {
    announce(reference, site);
    return reference.enqueue();
  }

  /** Stands for {@code System.gc}: there is nothing that it could change. */
  public static void collect() {
    if (Controller.absent(Controller.installed)) {
      System.gc();
    }
  }

  /** Stands for {@code Runtime.gc}. */
  public static void collect(Runtime runtime) {
    if (Controller.absent(Controller.installed)) {
      runtime.gc();
    }
  }
}
