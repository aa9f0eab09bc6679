package heddle.engine.instrument;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.StoreInstruction;

/** Looks whether monitors are used the way javac does it, which {@link MonitorRule} relies on. */
final class MonitorScan {
  private MonitorScan() {}

  /** Whether each object was stored right before it is locked, and loaded right before the exit. */
  static boolean isUsual(CodeModel code) {
    Instruction last = null;
    for (CodeElement e : code) {
      if (e instanceof MonitorInstruction m) {
        boolean usual =
            m.opcode() == Opcode.MONITORENTER
                ? last instanceof StoreInstruction
                : last instanceof LoadInstruction;
        if (!usual) {
          return false;
        }
      }
      if (e instanceof Instruction i) {
        last = i;
      }
    }
    return true;
  }
}
