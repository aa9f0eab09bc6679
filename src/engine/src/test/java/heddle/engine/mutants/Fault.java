package heddle.engine.mutants;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.util.List;
import java.util.function.Consumer;

/**
 * One way to break a method: the instructions from {@code from} to {@code to} (exclusive) give way
 * to others.
 *
 * @param name what is changed, in words
 */
record Fault(String name, int from, int to, Consumer<CodeBuilder> instead) {
  /** A fault that leaves something out. */
  static Fault without(String name, int from, int to) {
    return new Fault(name, from, to, code -> {});
  }

  void write(List<CodeElement> body, CodeBuilder code) {
    for (int i = 0; i < body.size(); i++) {
      if (i == from) {
        instead.accept(code);
      }
      if (i < from || i >= to) {
        code.with(body.get(i));
      }
    }
  }
}
