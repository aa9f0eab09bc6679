package heddle.engine.instrument;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The instructions of a method as text, a line each, with labels numbered as they come. */
final class Listing {
  private final Set<Label> used = new HashSet<>();
  private final Map<Label, Integer> labels = new HashMap<>();
  private final StringBuilder text = new StringBuilder();

  private Listing() {}

  static String of(byte[] classFile, String method) {
    MethodModel found =
        ClassFile.of().parse(classFile).methods().stream()
            .filter(m -> m.methodName().equalsString(method))
            .findFirst()
            .orElseThrow();
    Listing listing = new Listing();
    CodeModel code = found.code().orElseThrow();
    code.forEach(listing::use);
    code.forEach(listing::add);
    return listing.text.toString();
  }

  private void use(CodeElement e) {
    switch (e) {
      case ExceptionCatch x -> used.addAll(List.of(x.tryStart(), x.tryEnd(), x.handler()));
      case BranchInstruction b -> used.add(b.target());
      default -> {}
    }
  }

  private String label(Label label) {
    return "L" + labels.computeIfAbsent(label, l -> labels.size());
  }

  private void add(CodeElement e) {
    switch (e) {
      case ExceptionCatch x ->
          line("catch %s to %s at %s", label(x.tryStart()), label(x.tryEnd()), label(x.handler()));
      case LabelTarget t when used.contains(t.label()) -> line("%s:", label(t.label()));
      case Instruction i -> line("  %s%s", i.opcode().name().toLowerCase(), operand(i));
      default -> {}
    }
  }

  private void line(String format, Object... arguments) {
    text.append(format.formatted(arguments)).append('\n');
  }

  private String operand(Instruction i) {
    return switch (i) {
      case FieldInstruction f -> " " + f.name();
      case InvokeInstruction c -> " " + simple(c.owner().asInternalName()) + "." + c.name();
      case InvokeDynamicInstruction d -> " " + d.name();
      case BranchInstruction b -> " " + label(b.target());
      case ConstantInstruction.LoadConstantInstruction l -> " " + l.constantValue();
      case ConstantInstruction.ArgumentConstantInstruction a -> " " + a.constantValue();
      case LoadInstruction l -> l.sizeInBytes() == 1 ? "" : " " + l.slot();
      case StoreInstruction s -> s.sizeInBytes() == 1 ? "" : " " + s.slot();
      case TypeCheckInstruction t -> " " + simple(t.type().asInternalName());
      default -> "";
    };
  }

  private static String simple(String internalName) {
    return internalName.substring(internalName.lastIndexOf('/') + 1);
  }
}
