package heddle.engine.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Makes copies of {@link ConstantCall}, each for a method handle of its own. */
final class ConstantCalls {
  private static final String PATTERN = "ConstantCall.class";
  private static byte[] pattern;

  private ConstantCalls() {}

  /** What calls this handle, of type {@code (Object)Object}; takes as long as some executions. */
  static BoundCall.Code of(MethodHandle handle) {
    try {
      MethodHandles.Lookup copy =
          MethodHandles.lookup().defineHiddenClassWithClassData(pattern(), handle, true);
      return (BoundCall.Code)
          copy.findConstructor(copy.lookupClass(), MethodType.methodType(void.class)).invoke();
    } catch (Throwable e) {
      throw new IllegalStateException("a method handle cannot be made a constant", e);
    }
  }

  private static synchronized byte[] pattern() {
    if (pattern == null) {
      try (InputStream in = ConstantCalls.class.getResourceAsStream(PATTERN)) {
        pattern = in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return pattern;
  }
}
