package heddle.engine.ask;

import heddle.engine.explore.reduction.Asked;
import heddle.engine.program.InputProblem;
import heddle.engine.program.Program;
import heddle.engine.trace.LocalNames;
import heddle.model.predicate.BadPredicateException;
import heddle.model.predicate.Predicate;

/** A predicate over the states of a program's runs. Belongs to the carrier. */
public final class BoundPredicate {
  private final Evaluator root;
  private final RunState state;
  private final Footprint footprint;

  private BoundPredicate(Evaluator root, RunState state, Footprint footprint) {
    this.root = root;
    this.state = state;
    this.footprint = footprint;
  }

  /**
   * Binds a predicate to a program of which at least one run has been made.
   *
   * @throws BadPredicateException if it names what is not there; the message says what is
   */
  public static BoundPredicate of(Predicate predicate, Program program)
      throws BadPredicateException, InputProblem {
    Positions positions = new Positions(program);
    Footprint footprint = new Footprint(program.run(), positions);
    LocalNames locals = new LocalNames(name -> program.loader().rewritten(name));
    RunState state = new RunState(program.run(), locals, footprint, positions);
    Known known = Known.of(program, locals);
    Evaluator root = new PredicateBinder(predicate, program, known, state, footprint).bound();
    return new BoundPredicate(root, state, footprint);
  }

  /** A new run begins. */
  public void startAnew() {
    state.startAnew();
  }

  /** Whether it holds in the present state, in which every thread stands before an operation. */
  public boolean holds() {
    return root.now().equals(true);
  }

  /** On what it depends. */
  public Asked asked() {
    return footprint;
  }

  /** Whether it depends on what every step may change, so that all interleavings are to be seen. */
  public boolean dependsOnAllSteps() {
    return footprint.states();
  }

  /** Whether it reads local variables: then threads must stand still, in an interpreting worker. */
  public boolean readsLocals() {
    return footprint.locals();
  }
}
