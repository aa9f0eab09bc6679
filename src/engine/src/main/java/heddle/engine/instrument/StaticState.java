package heddle.engine.instrument;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.util.Set;
import java.util.function.Function;

/**
 * How a class is made to look as if it had just been loaded when the next execution begins. The
 * costlier way in doubt.
 */
enum StaticState {
  /** An execution changes nothing, and nobody notices whether the initializer runs. */
  NONE,

  /** Its static fields are cleared, and its initializer runs again on its first use. */
  RENEWED,

  /** Only by loading it again: an interface's fields are final, and nobody holds them for it. */
  RELOADED;

  /** Types whose objects never change, or that Heddle resets. */
  private static final Set<String> CONSTANT =
      Set.of(
          "Ljava/lang/String;",
          "Ljava/lang/Class;",
          "Ljava/lang/Boolean;",
          "Ljava/lang/Byte;",
          "Ljava/lang/Character;",
          "Ljava/lang/Short;",
          "Ljava/lang/Integer;",
          "Ljava/lang/Long;",
          "Ljava/lang/Float;",
          "Ljava/lang/Double;",
          "Ljava/math/BigInteger;",
          "Ljava/math/BigDecimal;",
          "Ljava/time/Duration;",
          "Ljava/lang/invoke/VarHandle;",
          "Ljava/lang/invoke/MethodHandle;",
          "Ljava/lang/invoke/MethodHandles$Lookup;",
          "Ljava/lang/invoke/MethodType;",
          "Ljava/util/concurrent/TimeUnit;",
          "Ljava/util/concurrent/atomic/AtomicIntegerFieldUpdater;",
          "Ljava/util/concurrent/atomic/AtomicLongFieldUpdater;",
          "Ljava/util/concurrent/atomic/AtomicReferenceFieldUpdater;",
          "Lsun/misc/Unsafe;");

  /**
   * The way for this class, its superclasses aside.
   *
   * @param models finds classes that belong to this one
   * @param held whether an interface may have a {@link Companion}
   */
  static StaticState of(ClassModel c, Function<String, ClassModel> models, boolean held) {
    if (!hasState(c, has(c, ClassFile.ACC_ENUM)) && !InitializerEffects.noticed(c, models)) {
      return NONE;
    }
    boolean renewed = !has(c, ClassFile.ACC_INTERFACE) || held && Companion.suits(c);
    return renewed ? RENEWED : RELOADED;
  }

  private static boolean hasState(ClassModel c, boolean isEnum) {
    String self = "L" + c.thisClass().asInternalName() + ";";
    for (FieldModel f : c.fields()) {
      boolean changes =
          has(f, ClassFile.ACC_STATIC)
              ? changes(f, isEnum, self)
              : isEnum && !has(f, ClassFile.ACC_FINAL);
      if (changes) {
        return true;
      }
    }
    return false;
  }

  private static boolean changes(FieldModel f, boolean isEnum, String self) {
    if (!has(f, ClassFile.ACC_FINAL)) {
      return true;
    }
    String type = f.fieldType().stringValue();
    return type.length() > 1
        && !CONSTANT.contains(type)
        && !(isEnum && type.equals(self))
        && !has(f, ClassFile.ACC_SYNTHETIC); // $VALUES and the tables of switches
  }

  private static boolean has(FieldModel f, int flag) {
    return (f.flags().flagsMask() & flag) != 0;
  }

  private static boolean has(ClassModel c, int flag) {
    return (c.flags().flagsMask() & flag) != 0;
  }
}
