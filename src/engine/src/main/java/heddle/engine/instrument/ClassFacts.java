package heddle.engine.instrument;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassHierarchyResolver.ClassHierarchyInfo;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must be known of other classes to rewrite one, without loading them: the flags of fields,
 * who extends whom, who may see whom. Thread-safe.
 */
final class ClassFacts {
  /** Finds class files. */
  @FunctionalInterface
  interface Source {
    /** The bytes of the class of this internal name ({@code java/lang/Object}), or null. */
    byte[] bytes(String internalName);

    /** Whether it is a class of the program. */
    default boolean isOpen(String internalName) {
      return false;
    }

    /** Whether interfaces have a {@link Companion} that holds their state. */
    default boolean hasCompanions() {
      return false;
    }

    /**
     * The superclass of a class whose file cannot be found, empty if it is an interface; null if
     * that cannot be found out either.
     */
    default String superName(String internalName) {
      return null;
    }
  }

  /** The outline of a class. */
  private record Outline(
      int flags,
      String superName,
      List<String> interfaces,
      Map<String, Integer> fields,
      Set<String> constants,
      Set<String> natives,
      boolean hasDefaults,
      boolean isOpen,
      StaticState state) {
    boolean isInterface() {
      return (flags & ClassFile.ACC_INTERFACE) != 0;
    }
  }

  /** Stands for a class that cannot be found or read. */
  private static final Outline MISSING =
      new Outline(0, null, List.of(), Map.of(), Set.of(), Set.of(), false, false, StaticState.NONE);

  private static final Set<String> ROOTS =
      Set.of("java/lang/Object", "java/lang/Record", "java/lang/Enum");

  private final Source source;
  private final Map<String, Outline> outlines = new HashMap<>();
  private final ClassHierarchyResolver hierarchy;

  ClassFacts(Source source) {
    this.source = source;
    hierarchy = this::info;
  }

  /** Who extends whom, for the verifier's frames. A class that is missing extends Object. */
  ClassHierarchyResolver hierarchy() {
    return hierarchy;
  }

  /** Forgets what was known of a class, which has come to be known since, or was another one. */
  synchronized void forget(String name) {
    outlines.remove(name);
  }

  /** The unchanged class of this internal name, or null if it is not known. */
  ClassModel model(String name) {
    byte[] bytes = source.bytes(name);
    try {
      return bytes == null ? null : ClassFile.of().parse(bytes);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Whether it is known to be a class of the JDK. */
  boolean isLibrary(String name) {
    Outline outline = outline(name);
    return outline != MISSING && !outline.isOpen();
  }

  /** The flags of a field as the JVM finds it, or -1 if it does not. */
  int fieldFlags(String owner, String name, String descriptor) {
    String key = name + descriptor;
    for (String c = owner; c != null; c = outline(c).superName()) {
      Outline outline = outline(c);
      Integer flags = outline.fields().get(key);
      if (flags != null) {
        return flags;
      }
      if (outline.interfaces().stream().anyMatch(i -> fieldFlags(i, name, descriptor) >= 0)) {
        return ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC | ClassFile.ACC_FINAL;
      }
    }
    return -1;
  }

  /** The class or interface that declares a field as the JVM finds it, or null. */
  String declaring(String owner, String name, String descriptor) {
    String key = name + descriptor;
    for (String c = owner; c != null; c = outline(c).superName()) {
      if (outline(c).fields().containsKey(key)) {
        return c;
      }
      for (String i : outline(c).interfaces()) {
        String declaring = declaring(i, name, descriptor);
        if (declaring != null) {
          return declaring;
        }
      }
    }
    return null;
  }

  /** Whether a {@link Companion} holds this field of an interface. */
  boolean isHeld(String declaring, String name, String descriptor) {
    return isInterface(declaring)
        && renews(declaring)
        && !outline(declaring).constants().contains(name + descriptor);
  }

  boolean isInterface(String name) {
    return outline(name).isInterface();
  }

  /**
   * Whether the initializer of a class runs anew in every execution, its own or one that it calls
   * for.
   */
  boolean renews(String name) {
    boolean library = LibraryCatalogue.isRenewed(name);
    if (name.startsWith("java/") && !library || name.startsWith("[")) {
      return false;
    }
    Outline outline = outline(name);
    if (!outline.isOpen() && !library || outline.state() == StaticState.RELOADED) {
      return false;
    }
    return outline.state() == StaticState.RENEWED
        || !outline.isInterface()
            && (outline.superName() != null && renews(outline.superName())
                || !initializedWith(name).isEmpty());
  }

  /**
   * The interfaces whose renewed initializers run before that of a class that implements them, in
   * that order (JVMS 5.5, step 7): those with methods that are not abstract.
   */
  List<String> initializedWith(String name) {
    List<String> found = new ArrayList<>();
    for (String i : outline(name).interfaces()) {
      if (!i.startsWith("java/")) {
        found.addAll(initializedWith(i));
        if (outline(i).hasDefaults() && renews(i)) {
          found.add(i);
        }
      }
    }
    return found;
  }

  /** Whether a class and all that it extends are the program's, but for what has no state. */
  boolean isProgramAllTheWay(String name) {
    for (String c = name; !ROOTS.contains(c); c = outline(c).superName()) {
      if (c.startsWith("[") || !outline(c).isOpen() || outline(c).superName() == null) {
        return false;
      }
    }
    return true;
  }

  /** Whether one class is the other, or extends it. */
  boolean isA(String name, String superclass) {
    for (String c = name; c != null; c = outline(c).superName()) {
      if (c.equals(superclass)) {
        return true;
      }
    }
    return false;
  }

  /** Whether this class itself declares that method as native. */
  boolean isNative(String owner, String name, String descriptor) {
    return outline(owner).natives().contains(name + descriptor);
  }

  /** Whether code of the one class may name the other. */
  boolean canName(String from, ClassDesc type) {
    ClassDesc element = type;
    while (element.isArray()) {
      element = element.componentType();
    }
    if (element.isPrimitive()) {
      return true;
    }
    String to = internalName(element);
    return packageOf(from).equals(packageOf(to))
        || (outline(to).flags() & ClassFile.ACC_PUBLIC) != 0;
  }

  static String internalName(ClassDesc type) {
    String descriptor = type.descriptorString();
    return descriptor.substring(1, descriptor.length() - 1);
  }

  private static String packageOf(String internalName) {
    return internalName.substring(0, internalName.lastIndexOf('/') + 1);
  }

  private ClassHierarchyInfo info(ClassDesc type) {
    if (!type.isClassOrInterface()) {
      return null;
    }
    Outline outline = outline(internalName(type));
    boolean missing = outline == MISSING;
    String superName = missing ? source.superName(internalName(type)) : outline.superName();
    if (outline.isInterface() || missing && "".equals(superName)) {
      return ClassHierarchyInfo.ofInterface();
    }
    if (superName != null) {
      return ClassHierarchyInfo.ofClass(ClassDesc.ofInternalName(superName));
    }
    return ClassHierarchyInfo.ofClass(
        type.equals(ConstantDescs.CD_Object) ? null : ConstantDescs.CD_Object);
  }

  private synchronized Outline outline(String name) {
    Outline known = outlines.get(name);
    if (known == null) {
      known = parse(source.bytes(name), source.isOpen(name));
      outlines.put(name, known);
    }
    return known;
  }

  private Outline parse(byte[] bytes, boolean isOpen) {
    try {
      return bytes == null ? MISSING : outline(ClassFile.of().parse(bytes), isOpen);
    } catch (IllegalArgumentException e) {
      return MISSING; // no class file, or one for a newer Java: the JVM will say so
    }
  }

  private Outline outline(ClassModel c, boolean isOpen) {
    Map<String, Integer> fields = new HashMap<>();
    Set<String> constants = new HashSet<>();
    for (FieldModel f : c.fields()) {
      String key = f.fieldName().stringValue() + f.fieldType().stringValue();
      fields.put(key, f.flags().flagsMask());
      if (f.findAttribute(Attributes.constantValue()).isPresent()) {
        constants.add(key);
      }
    }
    Set<String> natives = new HashSet<>();
    boolean hasDefaults = false;
    for (MethodModel m : c.methods()) {
      hasDefaults |= (m.flags().flagsMask() & (ClassFile.ACC_ABSTRACT | ClassFile.ACC_STATIC)) == 0;
      if ((m.flags().flagsMask() & ClassFile.ACC_NATIVE) != 0) {
        natives.add(m.methodName().stringValue() + m.methodType().stringValue());
      }
    }
    List<String> interfaces = new ArrayList<>();
    for (ClassEntry i : c.interfaces()) {
      interfaces.add(i.asInternalName());
    }
    return new Outline(
        c.flags().flagsMask(),
        c.superclass().map(ClassEntry::asInternalName).orElse(null),
        interfaces,
        fields,
        constants,
        natives,
        hasDefaults,
        isOpen,
        isOpen || LibraryCatalogue.isRenewed(c.thisClass().asInternalName())
            ? StaticState.of(c, this::model, source.hasCompanions())
            : StaticState.NONE);
  }
}
