package heddle.hooks;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.invoke.VarHandle.AccessMode;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/**
 * Fields and elements that open code reaches through reflection and method handles. A handle that
 * it makes is replaced by one that announces each access, whoever invokes it and however.
 */
public final class HandleHooks {
  private static final MethodHandle FIELD =
      find(
          "field",
          MethodType.methodType(void.class, Field.class, int.class, int.class, Object.class));
  private static final MethodHandle USE =
      find("use", MethodType.methodType(void.class, Class.class));
  private static final MethodHandle ELEMENT =
      find("element", MethodType.methodType(void.class, int.class, Object.class, int.class));
  private static final MethodHandle TOLD = find("told", MethodType.methodType(void.class));
  private static final MethodHandle CALL =
      find(
          "call",
          MethodType.methodType(
              Object.class, VariableAccess.class, VarHandle.class, Object[].class));

  private HandleHooks() {}

  private static MethodHandle find(String name, MethodType type) {
    try {
      return MethodHandles.lookup().findStatic(HandleHooks.class, name, type);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  // ---- reflection

  /**
   * Stands before access to a field of an object, whatever that is for a static one.
   *
   * @param plain the site if it is not volatile
   * @param ordered the site if it is
   */
  public static void reflected(Field field, Object target, int plain, int ordered) {
    if (field == null) {
      Hooks.variable(null, null, -1, plain);
      return;
    }
    boolean isStatic = Modifier.isStatic(field.getModifiers());
    if (isStatic) {
      InitializerHooks.use(field.getDeclaringClass());
    }
    field(field, plain, ordered, isStatic ? null : target);
  }

  private static void field(Field field, int plain, int ordered, Object target) {
    Hooks.variable(field, target, -1, site(field, plain, ordered));
  }

  private static int site(Field field, int plain, int ordered) {
    return field != null && Modifier.isVolatile(field.getModifiers()) ? ordered : plain;
  }

  private static void element(int site, Object array, int index) {
    Hooks.variable(Object[].class, array, index, site);
  }

  private static void told() {
    Hooks.updated();
  }

  // ---- method handles for fields

  /** Stands for {@code Lookup.findGetter}. */
  public static MethodHandle findGetter(
      Lookup lookup, Class<?> of, String name, Class<?> type, int plain, int ordered)
      throws NoSuchFieldException, IllegalAccessException {
    MethodHandle handle = lookup.findGetter(of, name, type);
    return announced(handle, declared(of, name), plain, ordered);
  }

  /** Stands for {@code Lookup.findSetter}. */
  public static MethodHandle findSetter(
      Lookup lookup, Class<?> of, String name, Class<?> type, int plain, int ordered)
      throws NoSuchFieldException, IllegalAccessException {
    MethodHandle handle = lookup.findSetter(of, name, type);
    return followed(announced(handle, declared(of, name), plain, ordered));
  }

  /** Stands for {@code Lookup.findStaticGetter}. */
  public static MethodHandle findStaticGetter(
      Lookup lookup, Class<?> of, String name, Class<?> type, int plain, int ordered)
      throws NoSuchFieldException, IllegalAccessException {
    MethodHandle handle = lookup.findStaticGetter(of, name, type);
    return announced(handle, declared(of, name), plain, ordered);
  }

  /** Stands for {@code Lookup.findStaticSetter}. */
  public static MethodHandle findStaticSetter(
      Lookup lookup, Class<?> of, String name, Class<?> type, int plain, int ordered)
      throws NoSuchFieldException, IllegalAccessException {
    MethodHandle handle = lookup.findStaticSetter(of, name, type);
    return followed(announced(handle, declared(of, name), plain, ordered));
  }

  /** Stands for {@code Lookup.unreflectGetter}. */
  public static MethodHandle unreflectGetter(Lookup lookup, Field field, int plain, int ordered)
      throws IllegalAccessException {
    return announced(lookup.unreflectGetter(field), field, plain, ordered);
  }

  /** Stands for {@code Lookup.unreflectSetter}. */
  public static MethodHandle unreflectSetter(Lookup lookup, Field field, int plain, int ordered)
      throws IllegalAccessException {
    return followed(announced(lookup.unreflectSetter(field), field, plain, ordered));
  }

  private static MethodHandle announced(MethodHandle handle, Field field, int plain, int ordered) {
    if (field == null) {
      return handle; // of the JDK's own, which reflection does not show
    }
    boolean isStatic = Modifier.isStatic(field.getModifiers());
    MethodHandle announce = MethodHandles.insertArguments(FIELD, 0, field, plain, ordered);
    announce =
        isStatic
            ? use(field, MethodHandles.insertArguments(announce, 0, (Object) null))
            : announce.asType(MethodType.methodType(void.class, handle.type().parameterType(0)));
    return MethodHandles.foldArguments(handle, announce);
  }

  /** A static field's class is initialized by the first access. */
  private static MethodHandle use(Field field, MethodHandle announce) {
    return MethodHandles.foldArguments(
        announce, MethodHandles.insertArguments(USE, 0, field.getDeclaringClass()));
  }

  private static void use(Class<?> type) {
    InitializerHooks.use(type);
  }

  private static MethodHandle followed(MethodHandle setter) {
    return MethodHandles.filterReturnValue(setter, TOLD);
  }

  private static Field declared(Class<?> of, String name) {
    for (Class<?> c = of; c != null; c = c.getSuperclass()) {
      for (Field f : c.getDeclaredFields()) {
        if (f.getName().equals(name)) {
          return f;
        }
      }
    }
    return null;
  }

  // ---- method handles for elements

  /** Stands for {@code MethodHandles.arrayElementGetter}. */
  public static MethodHandle arrayElementGetter(Class<?> type, int site) {
    return announcedElement(MethodHandles.arrayElementGetter(type), type, site);
  }

  /** Stands for {@code MethodHandles.arrayElementSetter}. */
  public static MethodHandle arrayElementSetter(Class<?> type, int site) {
    return followed(announcedElement(MethodHandles.arrayElementSetter(type), type, site));
  }

  private static MethodHandle announcedElement(MethodHandle handle, Class<?> array, int site) {
    MethodHandle announce = MethodHandles.insertArguments(ELEMENT, 0, site);
    return MethodHandles.foldArguments(
        handle, announce.asType(MethodType.methodType(void.class, array, int.class)));
  }

  // ---- method handles for the access methods of variable handles

  /**
   * Stands for {@code VarHandle.toMethodHandle}.
   *
   * @param firstSite the site of the first mode, which those of all others follow
   */
  public static MethodHandle toMethodHandle(VarHandle handle, AccessMode mode, int firstSite) {
    MethodHandle real = handle.toMethodHandle(mode);
    VariableAccess access = new VariableAccess(mode, real, firstSite + mode.ordinal());
    return MethodHandles.insertArguments(CALL, 0, access, handle)
        .asCollector(Object[].class, real.type().parameterCount())
        .asType(real.type());
  }

  /** Stands for {@code MethodHandles.varHandleInvoker}. */
  public static MethodHandle varHandleInvoker(AccessMode mode, MethodType type, int firstSite) {
    return invoker(MethodHandles.varHandleInvoker(mode, type), mode, firstSite);
  }

  /** Stands for {@code MethodHandles.varHandleExactInvoker}. */
  public static MethodHandle varHandleExactInvoker(
      AccessMode mode, MethodType type, int firstSite) {
    return invoker(MethodHandles.varHandleExactInvoker(mode, type), mode, firstSite);
  }

  private static MethodHandle invoker(MethodHandle real, AccessMode mode, int firstSite) {
    VariableAccess access = new VariableAccess(mode, real, firstSite + mode.ordinal());
    MethodHandle call = MethodHandles.insertArguments(CALL, 0, access);
    int arguments = real.type().parameterCount() - 1;
    return call.asCollector(Object[].class, arguments).asType(real.type());
  }

  private static Object call(VariableAccess access, VarHandle handle, Object[] arguments)
      throws Throwable {
    return access.call(handle, arguments);
  }
}
