package heddle.engine.instrument;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The labels of a method that something jumps to, or an exception leads to. */
final class JumpTargets {
  private final Set<Label> labels = new HashSet<>();

  JumpTargets(CodeModel code) {
    code.forEach(this::note);
  }

  boolean contains(Label label) {
    return labels.contains(label);
  }

  private void note(CodeElement e) {
    switch (e) {
      case BranchInstruction b -> labels.add(b.target());
      case ExceptionCatch x -> labels.add(x.handler());
      case TableSwitchInstruction s -> noteSwitch(s.defaultTarget(), s.cases());
      case LookupSwitchInstruction s -> noteSwitch(s.defaultTarget(), s.cases());
      default -> {}
    }
  }

  private void noteSwitch(Label defaultTarget, List<SwitchCase> cases) {
    labels.add(defaultTarget);
    cases.forEach(c -> labels.add(c.target()));
  }
}
