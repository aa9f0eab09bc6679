package heddle.engine.execution;

import heddle.engine.instrument.Companion;
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

  private record Variable(char type, Object base, long offset) {
    static Variable of(Field f) {
      return new Variable(
          f.getType().descriptorString().charAt(0),
          UNSAFE.staticFieldBase(f),
          UNSAFE.staticFieldOffset(f));
    }
  }

  private static final Unsafe UNSAFE = Unsafe.getUnsafe();

  /** Where the JVM keeps the constants of an enum once somebody has asked for them by name. */
  private static final long[] CONSTANTS = {
    UNSAFE.objectFieldOffset(Class.class, "enumConstants"),
    UNSAFE.objectFieldOffset(Class.class, "enumConstantDirectory")
  };

  final Class<?> type;
  final int site;

  /** That of another class with the same file, which another loader has defined; or null. */
  final ClassInitializer sameSite;

  private final List<Variable> variables = new ArrayList<>();

  /**
   * The fields of an interface that its companion holds, for those who look at it by reflection.
   */
  private final List<Variable> shown = new ArrayList<>();

  /** What stands for each of these in the companion. */
  private final List<Variable> held = new ArrayList<>();

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
    Class<?> home = type.isInterface() ? companion(type) : type;
    for (Field f : home.getDeclaredFields()) {
      if (Modifier.isStatic(f.getModifiers()) && !Modifier.isFinal(f.getModifiers())) {
        variables.add(Variable.of(f));
        if (home != type) {
          show(f);
        }
      }
    }
  }

  private static Class<?> companion(Class<?> type) {
    try {
      return Companion.of(type);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("an interface has lost its companion", e);
    }
  }

  private void show(Field f) {
    try {
      shown.add(Variable.of(type.getDeclaredField(f.getName())));
      held.add(variables.getLast());
    } catch (NoSuchFieldException e) {
      // It is none of the interface's: whether that is ready.
    }
  }

  /** It has run. */
  void done() {
    for (int i = 0; i < shown.size(); i++) {
      copy(held.get(i), shown.get(i));
    }
  }

  private static void copy(Variable from, Variable to) {
    switch (from.type()) {
      case 'Z', 'B' -> UNSAFE.putByte(to.base, to.offset, UNSAFE.getByte(from.base, from.offset));
      case 'S', 'C' -> UNSAFE.putShort(to.base, to.offset, UNSAFE.getShort(from.base, from.offset));
      case 'I', 'F' -> UNSAFE.putInt(to.base, to.offset, UNSAFE.getInt(from.base, from.offset));
      case 'J', 'D' -> UNSAFE.putLong(to.base, to.offset, UNSAFE.getLong(from.base, from.offset));
      default ->
          UNSAFE.putReference(to.base, to.offset, UNSAFE.getReference(from.base, from.offset));
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
    variables.forEach(ClassInitializer::clear);
    shown.forEach(ClassInitializer::clear);
    if (type.isEnum()) {
      for (long offset : CONSTANTS) {
        UNSAFE.putReference(type, offset, null);
      }
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
