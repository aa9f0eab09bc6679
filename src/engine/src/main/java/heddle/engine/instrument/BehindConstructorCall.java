package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;

/**
 * Puts the rest of a constructor into a bracket, behind the call of another constructor: before
 * that, {@code this} is no object yet, and no handler may cover both.
 */
final class BehindConstructorCall implements CodeTransform {
  private final Bracket bracket;
  private int unfinishedNews;
  private boolean behind;

  BehindConstructorCall(Bracket bracket) {
    this.bracket = bracket;
  }

  @Override
  public void accept(CodeBuilder c, CodeElement e) {
    if (behind) {
      bracket.accept(c, e);
      return;
    }
    c.with(e);
    if (e instanceof NewObjectInstruction) {
      unfinishedNews++;
    } else if (e instanceof InvokeInstruction i
        && i.opcode() == Opcode.INVOKESPECIAL
        && i.name().equalsString("<init>")) {
      if (unfinishedNews > 0) {
        unfinishedNews--;
      } else {
        behind = true;
        bracket.atStart(c);
      }
    }
  }

  @Override
  public void atEnd(CodeBuilder c) {
    if (behind) {
      bracket.atEnd(c);
    }
  }
}
