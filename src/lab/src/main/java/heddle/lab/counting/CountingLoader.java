package heddle.lab.counting;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Set;

/**
 * The system class loader of a JVM that counts: behind each compare-and-set, sleep, spin and theft
 * in a class of the algorithms it puts a call to {@link Counts}, and calls that instead of locks
 * and conditions. All other classes of the class path are loaded as they are, but by this loader
 * too, so that they see the same classes.
 */
public final class CountingLoader extends ClassLoader {
  private static final String ALGORITHMS = "algorithms.";
  private static final String DEQUES = "algorithms/deque/";
  private static final ClassDesc COUNTS = ClassDesc.of("heddle.lab.counting.Counts");
  private static final MethodTypeDesc TAKES_BOOLEAN =
      MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_boolean);
  private static final MethodTypeDesc TAKES_OBJECT =
      MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object);
  private static final ClassDesc LOCK = ClassDesc.of("java.util.concurrent.locks.Lock");
  private static final ClassDesc CONDITION = ClassDesc.of("java.util.concurrent.locks.Condition");
  private static final MethodTypeDesc TAKES_NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);
  private static final Set<String> SLEEPS =
      Set.of("park", "parkNanos", "parkUntil", "wait", "await");

  /** Waits for a condition that {@link Counts} has as well, by name and type. */
  private static final Set<String> IDLES =
      Set.of("await()V", "awaitNanos(J)J", "awaitUninterruptibly()V");

  /** Locks whose waits are counted. */
  private static final Set<String> LOCKS =
      Set.of("java/util/concurrent/locks/Lock", "java/util/concurrent/locks/ReentrantLock");

  static {
    registerAsParallelCapable();
  }

  /** As the JVM makes it, with its own loader of the class path. */
  public CountingLoader(ClassLoader parent) {
    super(parent);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded == null) {
        byte[] bytes = bytes(name);
        loaded =
            bytes == null
                ? super.loadClass(name, false)
                : defineClass(name, bytes, 0, bytes.length);
      }
      return loaded;
    }
  }

  /** The class file if it is on the class path, and {@code null} for classes of the JDK. */
  private byte[] bytes(String name) throws ClassNotFoundException {
    String file = name.replace('.', '/') + ".class";
    if (getPlatformClassLoader().getResource(file) != null) {
      return null;
    }
    try (InputStream in = getParent().getResourceAsStream(file)) {
      if (in == null) {
        return null;
      }
      byte[] bytes = in.readAllBytes();
      return name.startsWith(ALGORITHMS) ? counting(bytes) : bytes;
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  /** The same class, but one that counts. */
  static byte[] counting(byte[] bytes) {
    ClassFile format = ClassFile.of();
    return format.transformClass(
        format.parse(bytes), ClassTransform.transformingMethodBodies(CountingLoader::copy));
  }

  private static void copy(CodeBuilder code, CodeElement element) {
    if (!(element instanceof InvokeInstruction call)) {
      code.with(element);
    } else if (isLock(call)) {
      replace(code, call, LOCK);
    } else if (isIdle(call)) {
      replace(code, call, CONDITION);
    } else {
      code.with(element);
      count(code, call);
    }
  }

  private static boolean isLock(InvokeInstruction call) {
    return LOCKS.contains(call.owner().asInternalName())
        && call.name().equalsString("lock")
        && call.type().equalsString("()V");
  }

  private static boolean isIdle(InvokeInstruction call) {
    return call.owner().asSymbol().equals(CONDITION)
        && IDLES.contains(call.name().stringValue() + call.type().stringValue());
  }

  /** Calls the method of the same name in {@link Counts}, which gets the receiver first. */
  private static void replace(CodeBuilder code, InvokeInstruction call, ClassDesc receiver) {
    code.invokestatic(
        COUNTS, call.name().stringValue(), call.typeSymbol().insertParameterTypes(0, receiver));
  }

  private static void count(CodeBuilder code, InvokeInstruction call) {
    String owner = call.owner().asInternalName();
    String method = call.name().stringValue();
    ClassDesc result = call.typeSymbol().returnType();
    if (isCompareAndSet(owner, method) && result.equals(ConstantDescs.CD_boolean)) {
      code.dup().invokestatic(COUNTS, "attempt", TAKES_BOOLEAN); // …, won
    } else if (owner.startsWith(DEQUES) && method.equals("steal")) {
      code.dup().invokestatic(COUNTS, "steal", TAKES_OBJECT); // …, task
    } else if (SLEEPS.contains(method) && owner.startsWith("java/")) {
      code.invokestatic(COUNTS, "sleep", TAKES_NOTHING);
    } else if (method.equals("onSpinWait") || method.equals("yield")) {
      code.invokestatic(COUNTS, "spin", TAKES_NOTHING);
    }
  }

  private static boolean isCompareAndSet(String owner, String method) {
    return (owner.equals("java/lang/invoke/VarHandle")
            || owner.startsWith("java/util/concurrent/atomic/"))
        && (method.equals("compareAndSet") || method.startsWith("weakCompareAndSet"));
  }
}
