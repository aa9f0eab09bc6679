package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.ReturnInstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Puts a method's body between two pieces of code, the second of which runs however the body ends.
 * Both leave the stack as it was. The second is outside what is caught, so that it runs once even
 * if it throws.
 */
final class Bracket implements CodeTransform {
  private record Range(Label start, Label end) {}

  private final Consumer<CodeBuilder> enter;
  private final Consumer<CodeBuilder> leave;
  private final Consumer<CodeBuilder> failed;
  private final List<Range> ranges = new ArrayList<>();
  private Label start;

  Bracket(Consumer<CodeBuilder> enter, Consumer<CodeBuilder> leave) {
    this(enter, leave, leave);
  }

  /** With another end for a body that throws. */
  Bracket(Consumer<CodeBuilder> enter, Consumer<CodeBuilder> leave, Consumer<CodeBuilder> failed) {
    this.enter = enter;
    this.leave = leave;
    this.failed = failed;
  }

  @Override
  public void atStart(CodeBuilder c) {
    enter.accept(c);
  }

  @Override
  public void accept(CodeBuilder c, CodeElement e) {
    if (e instanceof ReturnInstruction) {
      endRange(c);
      leave.accept(c);
    } else if (e instanceof Instruction && start == null) {
      start = c.newBoundLabel();
    }
    c.with(e);
  }

  private void endRange(CodeBuilder c) {
    if (start != null) {
      ranges.add(new Range(start, c.newBoundLabel()));
      start = null;
    }
  }

  @Override
  public void atEnd(CodeBuilder c) {
    endRange(c);
    if (ranges.isEmpty()) {
      return;
    }
    Label handler = c.newBoundLabel();
    // exception
    failed.accept(c); // exception
    c.athrow();
    for (Range r : ranges) {
      c.exceptionCatchAll(r.start(), r.end(), handler);
    }
  }
}
