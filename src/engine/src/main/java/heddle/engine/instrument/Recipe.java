package heddle.engine.instrument;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;

/** Decides how each method is rewritten. */
interface Recipe {
  /** Whether a site belongs to a class of the JDK. */
  boolean library();

  /** Whether the method loses its {@code synchronized} flag. */
  boolean ownsMonitor(MethodModel method);

  /** What its code is put through, or null if it stays as it is. */
  CodeTransform transform(ClassModel owner, MethodModel method, MethodScope scope);
}
