package heddle.engine.execution;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jdk.internal.misc.Unsafe;

/**
 * Makes threads that are like one that the JDK has made: their constructor asks for much that is
 * always the same. What it would make for each thread anew, they get anew.
 */
final class ThreadTemplate {
  private static final Unsafe UNSAFE = Unsafe.getUnsafe();
  private static final long IDENTIFIER = offset(Thread.class, "tid");
  private static final long NAME = offset(Thread.class, "name");
  private static final long LOADER = offset(Thread.class, "contextClassLoader");
  private static final long LOCK = offset(Thread.class, "interruptLock");
  private static final long HOLDER = offset(Thread.class, "holder");
  private static final Class<?> HOLDER_CLASS = holderClass();

  /** What each thread gets anew. */
  private static final Set<Long> ITS_OWN =
      Set.of(IDENTIFIER, IDENTIFIER + Integer.BYTES, NAME, LOADER, LOCK, HOLDER);

  /** The variables of an object that do not have their default values. */
  private static final class Contents {
    private final long[] referenceOffsets;
    private final Object[] references;
    private final long[] wordOffsets;
    private final int[] words;

    Contents(Object of, Class<?> type, Set<Long> leftOut) {
      List<Field> references = new ArrayList<>();
      List<Long> words = new ArrayList<>();
      for (Field f : type.getDeclaredFields()) {
        if (!Modifier.isStatic(f.getModifiers())) {
          long offset = UNSAFE.objectFieldOffset(f);
          if (!f.getType().isPrimitive()) {
            references.add(f);
          } else if (f.getType() == int.class || f.getType() == long.class) {
            words.add(offset);
            if (f.getType() == long.class) {
              words.add(offset + Integer.BYTES);
            }
          }
        }
      }
      references.removeIf(
          f -> value(of, f) == null || leftOut.contains(UNSAFE.objectFieldOffset(f)));
      words.removeIf(offset -> UNSAFE.getInt(of, offset) == 0 || leftOut.contains(offset));
      referenceOffsets = references.stream().mapToLong(UNSAFE::objectFieldOffset).toArray();
      this.references = references.stream().map(f -> value(of, f)).toArray();
      wordOffsets = words.stream().mapToLong(Long::longValue).toArray();
      this.words = words.stream().mapToInt(offset -> UNSAFE.getInt(of, offset)).toArray();
    }

    private static Object value(Object of, Field f) {
      return UNSAFE.getReference(of, UNSAFE.objectFieldOffset(f));
    }

    void putInto(Object o) {
      for (int i = 0; i < references.length; i++) {
        UNSAFE.putReference(o, referenceOffsets[i], references[i]);
      }
      for (int i = 0; i < words.length; i++) {
        UNSAFE.putInt(o, wordOffsets[i], words[i]);
      }
    }
  }

  private final Contents thread;
  private final Contents holder;

  /** Of a thread of the same group as the calling one. */
  ThreadTemplate() {
    Thread made = new Thread(null, null, "", 0, false);
    thread = new Contents(made, Thread.class, ITS_OWN);
    holder = new Contents(UNSAFE.getReference(made, HOLDER), HOLDER_CLASS, Set.of());
  }

  private static long offset(Class<?> type, String field) {
    return UNSAFE.objectFieldOffset(type, field);
  }

  private static Class<?> holderClass() {
    try {
      return Class.forName("java.lang.Thread$FieldHolder");
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("this JDK builds its threads in another way", e);
    }
  }

  /** A new thread that has not been started. */
  Thread make(long identifier, String name, ClassLoader loader) {
    try {
      Thread t = (Thread) UNSAFE.allocateInstance(Thread.class);
      thread.putInto(t);
      Object itsHolder = UNSAFE.allocateInstance(HOLDER_CLASS);
      holder.putInto(itsHolder);
      UNSAFE.putReference(t, HOLDER, itsHolder);
      UNSAFE.putReference(t, LOCK, new Object());
      UNSAFE.putLong(t, IDENTIFIER, identifier);
      UNSAFE.putReference(t, NAME, name);
      UNSAFE.putReference(t, LOADER, loader);
      return t;
    } catch (InstantiationException e) {
      throw new IllegalStateException(e);
    }
  }
}
