package heddle.engine.mutants;

import java.io.IOException;
import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Makes all mutants of classes in a folder. */
final class Mutations {
  private static final ClassDesc ERROR = ClassDesc.of("java.lang.AssertionError");

  private final Path classes;
  private final ClassFile context;

  Mutations(Path classes) {
    this.classes = classes;
    ClassHierarchyResolver own =
        ClassHierarchyResolver.ofResourceParsing(
            c -> {
              try {
                String descriptor = c.descriptorString();
                String name = descriptor.substring(1, descriptor.length() - 1);
                Path file = classes.resolve(name + ".class");
                return Files.exists(file) ? Files.newInputStream(file) : null;
              } catch (IOException e) {
                return null;
              }
            });
    context =
        ClassFile.of(
            ClassFile.ClassHierarchyResolverOption.of(
                own.orElse(ClassHierarchyResolver.defaultResolver())));
  }

  /** The mutants of a class and of those within it, in the order of their code. */
  List<Mutant> of(String className) throws IOException {
    Path file = classes.resolve(className.replace('.', '/') + ".class");
    String simple = file.getFileName().toString().replace(".class", "");
    List<Mutant> mutants = new ArrayList<>();
    try (Stream<Path> there = Files.list(file.getParent())) {
      for (Path p : there.sorted().toList()) {
        String name = p.getFileName().toString();
        if (name.equals(simple + ".class") || name.startsWith(simple + "$")) {
          mutants.addAll(of(context.parse(p)));
        }
      }
    }
    return mutants;
  }

  private List<Mutant> of(ClassModel model) {
    String name = model.thisClass().asInternalName().replace('/', '.');
    List<Mutant> mutants = new ArrayList<>();
    Map<String, Integer> numbers = new HashMap<>();
    for (MethodModel method : model.methods()) {
      if (method.code().isEmpty() || method.methodName().stringValue().matches("<.*>")) {
        continue;
      }
      List<CodeElement> body = method.code().orElseThrow().elementList();
      byte[] throwing = rewritten(model, method, Mutations::thrown);
      for (Fault fault : Faults.in(body)) {
        String place = method.methodName().stringValue() + ":" + line(body, fault.from());
        int number = numbers.merge(place + fault.name(), 1, Integer::sum);
        byte[] broken = broken(model, method, body, fault);
        if (broken != null) {
          mutants.add(new Mutant(name, place, fault.name(), number, broken, throwing));
        }
      }
      if (method.flags().has(AccessFlag.SYNCHRONIZED)) {
        String place = method.methodName().stringValue() + ":" + line(body, body.size());
        mutants.add(
            new Mutant(
                name, place, "without synchronized", 1, unsynchronized(model, method), throwing));
      }
    }
    return mutants;
  }

  private static int line(List<CodeElement> body, int at) {
    int line = 0;
    for (int i = 0; i < at; i++) {
      if (body.get(i) instanceof LineNumber n && (at < body.size() || line == 0)) {
        line = n.line();
      }
    }
    return line;
  }

  /** With this fault, or null if the virtual machine would refuse such code. */
  private byte[] broken(ClassModel model, MethodModel method, List<CodeElement> body, Fault fault) {
    try {
      return rewritten(model, method, code -> fault.write(body, code));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static void thrown(CodeBuilder code) {
    code.new_(ERROR).dup();
    code.invokespecial(ERROR, "<init>", ConstantDescs.MTD_void).athrow();
  }

  private byte[] rewritten(ClassModel model, MethodModel method, Consumer<CodeBuilder> code) {
    return context.transformClass(
        model,
        ClassTransform.transformingMethods(
            m -> m == method,
            (builder, element) -> {
              if (element instanceof CodeModel) {
                builder.withCode(code);
              } else {
                builder.with(element);
              }
            }));
  }

  private byte[] unsynchronized(ClassModel model, MethodModel method) {
    return context.transformClass(
        model,
        ClassTransform.transformingMethods(
            m -> m == method,
            (builder, element) -> {
              if (element instanceof AccessFlags flags) {
                builder.withFlags(flags.flagsMask() & ~ClassFile.ACC_SYNCHRONIZED);
              } else {
                builder.with(element);
              }
            }));
  }
}
