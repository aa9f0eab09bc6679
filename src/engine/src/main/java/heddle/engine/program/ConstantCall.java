package heddle.engine.program;

import java.lang.constant.ConstantDescs;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/**
 * Calls a method handle that is a constant, so that the compilers see through it. A pattern: each
 * handle has a hidden class of its own that is like this one, which is never used itself.
 */
final class ConstantCall implements BoundCall.Code {
  private static final MethodHandle HANDLE = handle();

  private static MethodHandle handle() {
    try {
      return MethodHandles.classData(
          MethodHandles.lookup(), ConstantDescs.DEFAULT_NAME, MethodHandle.class);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("a class may not look at its own data", e);
    }
  }

  @Override
  public Object call(Object subject) throws Throwable {
    return (Object) HANDLE.invokeExact(subject);
  }
}
