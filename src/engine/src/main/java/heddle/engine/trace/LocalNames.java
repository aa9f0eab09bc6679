package heddle.engine.trace;

import heddle.hooks.Frame;
import heddle.model.trace.StackFrame.Local;
import heddle.model.trace.Value;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.LocalVariableInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which local variable is in which slot, from the class files of the program as they were loaded.
 */
public final class LocalNames {
  private record Method(String className, String name, String descriptor) {}

  private record Variable(int slot, int from, int to, String name, char type, String declared) {}

  private final Function<String, byte[]> bytes;
  private final Map<String, ClassModel> classes = new HashMap<>();
  private final Map<Method, List<Variable>> variables = new HashMap<>();

  /** Takes the bytes of a class by its binary name; null if there are none. */
  public LocalNames(Function<String, byte[]> bytes) {
    this.bytes = bytes;
  }

  private ClassModel model(String className) {
    return classes.computeIfAbsent(
        className,
        name -> {
          byte[] b = bytes.apply(name);
          return b == null ? null : ClassFile.of().parse(b);
        });
  }

  /** The simple name of the source file of a class, or empty. */
  public String sourceFile(String className) {
    ClassModel m = model(className);
    return m == null
        ? ""
        : m.findAttribute(Attributes.sourceFile())
            .map(a -> a.sourceFile().stringValue())
            .orElse("");
  }

  /** The named variables of a frame that are in scope and have a value. */
  List<Local> read(Frame frame, Names names) {
    List<Local> locals = new ArrayList<>();
    for (Variable v : variables(frame)) {
      if (frame.bytecodeIndex() >= v.from()
          && frame.bytecodeIndex() < v.to()
          && v.slot() < frame.locals().length
          && !v.name().equals("this")) {
        Value value = value(frame, v, names);
        if (value != null) {
          locals.add(new Local(v.name(), v.declared(), value));
        }
      }
    }
    return locals;
  }

  /**
   * What a local variable holds.
   *
   * @param type the letter of its type, {@code L} for references
   * @param value the reference, or a {@code Long} with the raw bits
   */
  public record Held(char type, Object value) {}

  /** What the variable of this name in a frame holds; null if there is none in scope. */
  public Held find(Frame frame, String name) {
    for (Variable v : variables(frame)) {
      int slot = v.type() == 'J' || v.type() == 'D' ? v.slot() + 1 : v.slot();
      if (v.name().equals(name)
          && frame.bytecodeIndex() >= v.from()
          && frame.bytecodeIndex() < v.to()
          && slot < frame.locals().length
          && frame.primitive()[slot] == (v.type() != 'L')) {
        return new Held(v.type(), frame.locals()[slot]);
      }
    }
    return null;
  }

  /** The names of all local variables of the methods of a class. */
  public Set<String> namesIn(String className) {
    ClassModel m = model(className);
    return m == null
        ? Set.of()
        : m.methods().stream()
            .flatMap(x -> table(x).stream())
            .map(Variable::name)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Value value(Frame frame, Variable v, Names names) {
    if (v.type() == 'L') {
      return frame.primitive()[v.slot()] ? null : names.value(frame.locals()[v.slot()]);
    }
    // The interpreter keeps the value of a long or double in the second of its two slots.
    int slot = v.type() == 'J' || v.type() == 'D' ? v.slot() + 1 : v.slot();
    return slot < frame.locals().length && frame.locals()[slot] instanceof Long bits
        ? ValueText.ofBits(v.type(), bits)
        : null;
  }

  private List<Variable> variables(Frame f) {
    return variables.computeIfAbsent(
        new Method(f.className(), f.method(), f.descriptor()), this::parse);
  }

  private List<Variable> parse(Method method) {
    ClassModel m = model(method.className());
    if (m == null) {
      return List.of();
    }
    return m.methods().stream()
        .filter(x -> x.methodName().equalsString(method.name()))
        .filter(x -> x.methodType().equalsString(method.descriptor()))
        .flatMap(x -> table(x).stream())
        .sorted(Comparator.comparingInt(Variable::slot))
        .toList();
  }

  private static List<Variable> table(MethodModel method) {
    List<Variable> variables = new ArrayList<>();
    method
        .code()
        .flatMap(c -> c.findAttribute(Attributes.localVariableTable()))
        .ifPresent(
            t -> {
              for (LocalVariableInfo v : t.localVariables()) {
                char type = v.type().stringValue().charAt(0);
                variables.add(
                    new Variable(
                        v.slot(),
                        v.startPc(),
                        v.startPc() + v.length(),
                        v.name().stringValue(),
                        type == '[' ? 'L' : type,
                        TypeName.simple(v.typeSymbol())));
              }
            });
    return variables;
  }
}
