package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.util.function.Consumer;

/** Puts code before all of a method, and leaves the rest as it is. */
record AtStart(Consumer<CodeBuilder> first) implements CodeTransform {
  @Override
  public void atStart(CodeBuilder c) {
    first.accept(c);
  }

  @Override
  public void accept(CodeBuilder c, CodeElement e) {
    c.with(e);
  }
}
