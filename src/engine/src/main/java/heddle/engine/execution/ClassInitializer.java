package heddle.engine.execution;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import jdk.internal.misc.Unsafe;

/**
 * The state of one class of the program whose initializer runs anew in every execution. It stands
 * for the lock that the JVM holds while it initializes a class (JLS 12.4.2), too.
 */
public final class ClassInitializer {
  /** How far it has come in this execution. */
  enum State {
    FRESH,
    RUNNING,
    DONE,
    FAILED
  }

  private record Variable(char type, Object base, long offset) {}

  private static final Unsafe UNSAFE = Unsafe.getUnsafe();

  final Class<?> type;
  final int site;

  /** That of another class with the same file, which another loader has defined; or null. */
  final ClassInitializer sameSite;

  private final List<Variable> variables = new ArrayList<>();

  State state = State.FRESH;
  LogicalThread owner;

  /** Whether its beginning and its end are steps of the execution. */
  boolean visible;

  /** Whether the monitor that it stands for is held meanwhile. */
  boolean locks;

  /** The numbers of the threads that have seen that a visible one is done. */
  final BitSet seenBy = new BitSet();

  ClassInitializer(Class<?> type, int site, ClassInitializer sameSite) {
    this.type = type;
    this.site = site;
    this.sameSite = sameSite;
    for (Field f : type.getDeclaredFields()) {
      if (Modifier.isStatic(f.getModifiers()) && !Modifier.isFinal(f.getModifiers())) {
        variables.add(
            new Variable(
                f.getType().descriptorString().charAt(0),
                UNSAFE.staticFieldBase(f),
                UNSAFE.staticFieldOffset(f)));
      }
    }
  }

  /**
   * As the JVM leaves a class that it has prepared: every variable holds its default value. Among
   * them is the one that says that the class is ready.
   */
  void startAnew() {
    state = State.FRESH;
    owner = null;
    visible = false;
    locks = false;
    seenBy.clear();
    for (Variable v : variables) {
      clear(v);
    }
  }

  private static void clear(Variable v) {
    switch (v.type()) {
      case 'Z', 'B' -> UNSAFE.putByte(v.base(), v.offset(), (byte) 0);
      case 'S', 'C' -> UNSAFE.putShort(v.base(), v.offset(), (short) 0);
      case 'I', 'F' -> UNSAFE.putInt(v.base(), v.offset(), 0);
      case 'J', 'D' -> UNSAFE.putLong(v.base(), v.offset(), 0);
      default -> UNSAFE.putReference(v.base(), v.offset(), null);
    }
  }

  /** The class that it initializes. */
  public Class<?> type() {
    return type;
  }
}
