package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.LabelTarget;
import java.util.ArrayList;
import java.util.List;

/** Offers each instruction of a method to the rules in turn; the first that takes it wins. */
final class MethodRewriter implements CodeTransform {
  private final MethodScope m;
  private final List<Rule> rules;
  private final MonitorRule monitors;
  private final RoundRule rounds;
  private final Creations creations = new Creations();
  private final List<ExceptionCatch> ownHandlers = new ArrayList<>();

  /**
   * A rewriter for one method.
   *
   * @param monitors the rule for monitors, or null if they stay
   */
  MethodRewriter(MethodScope m, List<Rule> rules, MonitorRule monitors) {
    this(m, rules, monitors, null);
  }

  /**
   * A rewriter for one method.
   *
   * @param monitors the rule for monitors, or null if they stay
   * @param rounds what tells of the rounds of loops, or null where neither they nor new objects are
   *     of interest
   */
  MethodRewriter(MethodScope m, List<Rule> rules, MonitorRule monitors, RoundRule rounds) {
    this.m = m;
    this.rounds = rounds;
    this.rules = rules;
    this.monitors = monitors;
  }

  @Override
  public void atStart(CodeBuilder c) {
    if (rounds != null) {
      rounds.atStart(c, m);
    }
  }

  @Override
  public void accept(CodeBuilder c, CodeElement e) {
    if (monitors != null) {
      monitors.flush(c, e, m);
    }
    if (e instanceof ExceptionCatch own) {
      ownHandlers.add(own);
      return;
    }
    m.at(e);
    if (!(e instanceof Instruction i)) {
      c.with(e);
      if (rounds != null && e instanceof LabelTarget t) {
        rounds.at(c, t.label(), m);
      }
      return;
    }
    if (rounds != null) {
      rounds.before(c, i, m);
    }
    if (monitors == null || !monitors.rewrite(c, i, m)) {
      rewrite(c, i);
    }
    if (rounds != null) {
      rounds.after(c, i, m);
      creations.after(c, i);
    }
    m.passed(i);
  }

  /**
   * Handlers that rules have added are within the reach of the method's own, so they come first.
   */
  @Override
  public void atEnd(CodeBuilder c) {
    ownHandlers.forEach(c::with);
  }

  private void rewrite(CodeBuilder c, Instruction i) {
    for (Rule rule : rules) {
      if (rule.rewrite(c, i, m)) {
        return;
      }
    }
    c.with(i);
  }
}
