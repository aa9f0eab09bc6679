package heddle.engine.trace;

import jdk.internal.misc.Unsafe;

/**
 * The pairs inside {@code AtomicStampedReference} and {@code AtomicMarkableReference}: they never
 * change, and what they hold says more than a number.
 */
final class Pairs {
  private static final Unsafe UNSAFE = Unsafe.getUnsafe();
  private static final String STAMPED = "java.util.concurrent.atomic.AtomicStampedReference$Pair";
  private static final String MARKED = "java.util.concurrent.atomic.AtomicMarkableReference$Pair";

  private Pairs() {}

  static boolean isPair(Object o) {
    String type = o.getClass().getName();
    return type.equals(STAMPED) || type.equals(MARKED);
  }

  static Object reference(Object pair) {
    return UNSAFE.getReference(pair, UNSAFE.objectFieldOffset(pair.getClass(), "reference"));
  }

  /** The stamp, or whether it is marked. */
  static String tag(Object pair) {
    return pair.getClass().getName().equals(STAMPED)
        ? Integer.toString(UNSAFE.getInt(pair, UNSAFE.objectFieldOffset(pair.getClass(), "stamp")))
        : UNSAFE.getBoolean(pair, UNSAFE.objectFieldOffset(pair.getClass(), "mark"))
            ? "marked"
            : "unmarked";
  }
}
