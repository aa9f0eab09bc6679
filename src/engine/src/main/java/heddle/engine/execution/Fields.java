package heddle.engine.execution;

import heddle.engine.instrument.Site;
import heddle.engine.instrument.SiteTable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import jdk.internal.misc.Unsafe;

/**
 * Numbers the fields that a program touches, whichever way it does: by instruction, through a
 * {@code VarHandle}, or through {@code Unsafe}. The answers are cached by site.
 */
public final class Fields {
  /** Stands for an array element in place of a field. */
  public static final int ELEMENT = -1;

  /** The location is none that we can name. */
  public static final int UNKNOWN = 0;

  private static final int SHIFT = 2;
  private static final Unsafe UNSAFE = Unsafe.getUnsafe();

  /** A field: where it is and how it is read. */
  public record Slot(
      int number,
      Class<?> owner,
      String name,
      char type,
      boolean isFinal,
      boolean isVolatile,
      Object base,
      long offset) {
    /** Whether it is a static field. */
    public boolean isStatic() {
      return base != null;
    }
  }

  private record Key(Class<?> owner, String name) {}

  private final Stage stage;
  private final SiteTable sites;
  private Slot[] numbered = new Slot[256];
  private int count;
  private final Map<Key, Slot> byName = new HashMap<>();

  /** The numbers of the fields that sites were seen to touch, 2 higher; 0 where none was seen. */
  private int[] bySite = new int[1024];

  private Object[] siteCause = new Object[1024];
  private long[] siteOffset = new long[1024];
  private ClassLoader loader;

  Fields(Stage stage, SiteTable sites) {
    this.stage = stage;
    this.sites = sites;
    add(new Slot(UNKNOWN, null, "?", (char) 0, false, false, null, 0));
  }

  /** The field of this number. */
  public Slot slot(int number) {
    return numbered[number];
  }

  /** Forgets all: the program's classes have been loaded anew by this loader. */
  void startAnew(ClassLoader newLoader) {
    loader = newLoader;
    Arrays.fill(numbered, 1, count, null);
    count = 1;
    byName.clear();
    Arrays.fill(bySite, 0);
    Arrays.fill(siteCause, null);
  }

  /**
   * The static field of a class, or an inherited one, that an instruction at this site touches:
   * several classes may have the instruction.
   */
  int ofStatic(int site, Class<?> named) {
    return site < siteCause.length && siteCause[site] == named
        ? bySite[site] - SHIFT
        : remember(
            site,
            named,
            0,
            stage.offstage(() -> settled(site, declared(named, sites.get(site).member()))));
  }

  /**
   * Sees to it that the site tells what is true of the field: when the instruction was rewritten,
   * its class may have been unknown.
   */
  private Slot settled(int site, Slot slot) {
    Site s = sites.get(site);
    if (slot.isVolatile() != s.isVolatile() && slot.number() != UNKNOWN) {
      sites.replace(s.withVolatile(slot.isVolatile()));
    }
    return slot;
  }

  /** The field that an instruction at this site touches; {@code target} is null for a static. */
  int ofInstruction(int site, Object target) {
    int known = site < bySite.length ? bySite[site] : 0;
    return known > 0
        ? known - SHIFT
        : remember(site, null, 0, stage.offstage(() -> search(site, target)));
  }

  private Slot search(int site, Object target) {
    Site s = sites.get(site);
    Class<?> start = target == null ? loaded(s.owner()) : named(target.getClass(), s.owner());
    return settled(site, declared(start, s.member()));
  }

  private Class<?> loaded(String name) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("the program uses " + name + ", which cannot be found", e);
    }
  }

  /** The field or {@link #ELEMENT} that this {@code VarHandle}, or reflected thing, reaches. */
  int ofHandle(int site, Object handle) {
    return site < siteCause.length && siteCause[site] == handle
        ? bySite[site] - SHIFT
        : remember(site, handle, 0, stage.offstage(() -> Handles.resolve(handle, this)));
  }

  /** The field or {@link #ELEMENT} at this offset of an object, array or static base. */
  int ofOffset(int site, Object base, long offset) {
    Class<?> type = base.getClass();
    if (site < siteCause.length && siteCause[site] == type && siteOffset[site] == offset) {
      return bySite[site] - SHIFT;
    }
    if (type.isArray()) {
      return ELEMENT;
    }
    return remember(site, type, offset, stage.offstage(() -> atOffset(type, offset)));
  }

  /** The number of what a site touches: a field, or an element if {@code slot} is null. */
  private int remember(int site, Object cause, long offset, Slot slot) {
    if (site >= bySite.length) {
      int n = Math.max(site + 1, bySite.length * 2);
      bySite = Arrays.copyOf(bySite, n);
      siteCause = Arrays.copyOf(siteCause, n);
      siteOffset = Arrays.copyOf(siteOffset, n);
    }
    int number = slot == null ? ELEMENT : slot.number();
    bySite[site] = number + SHIFT;
    siteCause[site] = cause;
    siteOffset[site] = offset;
    return number;
  }

  private static Class<?> named(Class<?> type, String name) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      if (Shapes.nameOf(c).equals(name)) {
        return c;
      }
    }
    return type;
  }

  private Slot declared(Class<?> start, String name) {
    for (Class<?> c = start; c != null; c = c.getSuperclass()) {
      for (Field f : c.getDeclaredFields()) {
        if (f.getName().equals(name)) {
          return slot(f);
        }
      }
    }
    return numbered[UNKNOWN];
  }

  Slot atOffset(Class<?> type, long offset) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      for (Field f : c.getDeclaredFields()) {
        if (!Modifier.isStatic(f.getModifiers()) && UNSAFE.objectFieldOffset(f) == offset) {
          return slot(f);
        }
      }
    }
    return numbered[UNKNOWN];
  }

  Slot staticAt(Class<?> owner, long offset) {
    for (Field f : owner.getDeclaredFields()) {
      if (Modifier.isStatic(f.getModifiers()) && UNSAFE.staticFieldOffset(f) == offset) {
        return slot(f);
      }
    }
    return numbered[UNKNOWN];
  }

  private void add(Slot s) {
    if (count == numbered.length) {
      numbered = Arrays.copyOf(numbered, count * 2);
    }
    numbered[count++] = s;
  }

  /** The slot of a field. */
  public Slot slot(Field f) {
    return byName.computeIfAbsent(
        new Key(f.getDeclaringClass(), f.getName()),
        k -> {
          boolean isStatic = Modifier.isStatic(f.getModifiers());
          char type = f.getType().descriptorString().charAt(0);
          Slot s =
              new Slot(
                  count,
                  k.owner(),
                  k.name(),
                  type == '[' ? 'L' : type,
                  Modifier.isFinal(f.getModifiers()),
                  Modifier.isVolatile(f.getModifiers()),
                  isStatic ? UNSAFE.staticFieldBase(f) : null,
                  isStatic ? UNSAFE.staticFieldOffset(f) : UNSAFE.objectFieldOffset(f));
          add(s);
          return s;
        });
  }

  /** The reference in a slot of type {@code L}. */
  public static Object reference(Slot s, Object target) {
    return UNSAFE.getReferenceVolatile(s.isStatic() ? s.base() : target, s.offset());
  }

  /** The raw bits in a slot of a primitive type. */
  public static long bits(Slot s, Object target) {
    return bits(s.type(), s.isStatic() ? s.base() : target, s.offset());
  }

  private static long bits(char type, Object base, long offset) {
    return switch (type) {
      case 'Z' -> UNSAFE.getBooleanVolatile(base, offset) ? 1 : 0;
      case 'B' -> UNSAFE.getByteVolatile(base, offset);
      case 'S' -> UNSAFE.getShortVolatile(base, offset);
      case 'C' -> UNSAFE.getCharVolatile(base, offset);
      case 'I', 'F' -> UNSAFE.getIntVolatile(base, offset);
      default -> UNSAFE.getLongVolatile(base, offset);
    };
  }

  /** Puts raw bits, or the reference if the slot's type is {@code L}, into a slot. */
  static void put(Slot s, Object target, long bits, Object reference) {
    put(s.type(), s.isStatic() ? s.base() : target, s.offset(), bits, reference);
  }

  /** Puts raw bits, or the reference if it holds references, into an array. */
  static void putAt(Object array, int index, long bits, Object reference) {
    char type = elementType(array);
    put(type, array, offset(type, index), bits, reference);
  }

  private static void put(char type, Object base, long offset, long bits, Object reference) {
    switch (type) {
      case 'L' -> UNSAFE.putReferenceVolatile(base, offset, reference);
      case 'Z', 'B' -> UNSAFE.putByteVolatile(base, offset, (byte) bits);
      case 'S', 'C' -> UNSAFE.putShortVolatile(base, offset, (short) bits);
      case 'I', 'F' -> UNSAFE.putIntVolatile(base, offset, (int) bits);
      default -> UNSAFE.putLongVolatile(base, offset, bits);
    }
  }

  /** The type letter of an array's elements, {@code L} for references. */
  public static char elementType(Object array) {
    if (array instanceof Object[]) {
      return 'L';
    }
    return array instanceof int[] ? 'I' : array.getClass().getName().charAt(1);
  }

  /** The reference in an array. */
  public static Object referenceAt(Object array, int index) {
    return ((Object[]) array)[index];
  }

  /** The raw bits in a primitive array. */
  public static long bitsAt(Object array, int index) {
    char type = elementType(array);
    return bits(type, array, offset(type, index));
  }

  /** The index of the element at this offset of an array. */
  static int indexAt(Object array, long offset) {
    char type = elementType(array);
    return (int) ((offset - base(type)) / scale(type));
  }

  private static long offset(char type, int index) {
    return base(type) + (long) index * scale(type);
  }

  /** To ask for these of a class is a native call. */
  private static long base(char type) {
    return switch (type) {
      case 'Z' -> Unsafe.ARRAY_BOOLEAN_BASE_OFFSET;
      case 'B' -> Unsafe.ARRAY_BYTE_BASE_OFFSET;
      case 'S' -> Unsafe.ARRAY_SHORT_BASE_OFFSET;
      case 'C' -> Unsafe.ARRAY_CHAR_BASE_OFFSET;
      case 'I' -> Unsafe.ARRAY_INT_BASE_OFFSET;
      case 'F' -> Unsafe.ARRAY_FLOAT_BASE_OFFSET;
      case 'J' -> Unsafe.ARRAY_LONG_BASE_OFFSET;
      case 'D' -> Unsafe.ARRAY_DOUBLE_BASE_OFFSET;
      default -> Unsafe.ARRAY_OBJECT_BASE_OFFSET;
    };
  }

  private static int scale(char type) {
    return switch (type) {
      case 'Z', 'B' -> Byte.BYTES;
      case 'S', 'C' -> Short.BYTES;
      case 'I', 'F' -> Integer.BYTES;
      case 'J', 'D' -> Long.BYTES;
      default -> Unsafe.ARRAY_OBJECT_INDEX_SCALE;
    };
  }
}
