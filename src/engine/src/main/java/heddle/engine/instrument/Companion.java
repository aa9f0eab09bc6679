package heddle.engine.instrument;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.constant.ClassDesc;

/**
 * A class beside an interface that holds the interface's variables. Those of an interface must be
 * final, and only what the JVM itself calls to initialize it may assign them, which then runs once
 * and inside the JVM; a class may have variables that an ordinary method assigns.
 */
public final class Companion {
  private static final String SUFFIX = "$heddle$companion";

  /** The first version of class files in which interfaces may have static methods. */
  private static final int STATIC_METHODS = 52;

  private static final int CLASS =
      ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_SUPER | ClassFile.ACC_SYNTHETIC;
  private static final int VARIABLE =
      ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;

  private Companion() {}

  /** Whether an interface can have one. */
  static boolean suits(ClassModel type) {
    return type.majorVersion() >= STATIC_METHODS;
  }

  /** The companion of an interface. */
  static ClassDesc of(ClassDesc type) {
    return ClassDesc.ofInternalName(ClassFacts.internalName(type) + SUFFIX);
  }

  /** The companion of an interface that is loaded. */
  public static Class<?> of(Class<?> type) throws ClassNotFoundException {
    return Class.forName(type.getName() + SUFFIX, false, type.getClassLoader());
  }

  /** The name of the interface to which the companion of this name belongs, or null. */
  static String interfaceOf(String name) {
    return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : null;
  }

  /** The class file of the companion of this interface. */
  static byte[] make(ClassModel type, ClassFacts facts, SiteTable sites) {
    ClassScope scope = new ClassScope(type, facts, sites, false, false);
    return ClassFile.of(ClassHierarchyResolverOption.of(facts.hierarchy()))
        .build(
            of(type.thisClass().asSymbol()),
            c -> {
              c.withVersion(type.majorVersion(), 0);
              c.withFlags(CLASS);
              for (FieldModel f : type.fields()) {
                if (f.findAttribute(Attributes.constantValue()).isEmpty()) {
                  c.withField(f.fieldName(), f.fieldType(), b -> b.withFlags(VARIABLE));
                }
              }
              Initializer.addTo(c, type, scope);
            });
  }
}
