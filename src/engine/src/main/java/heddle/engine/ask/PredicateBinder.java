package heddle.engine.ask;

import heddle.engine.execution.Shapes;
import heddle.engine.program.Program;
import heddle.model.predicate.BadPredicateException;
import heddle.model.predicate.Expression;
import heddle.model.predicate.Expression.Arithmetic;
import heddle.model.predicate.Expression.Both;
import heddle.model.predicate.Expression.Comparison;
import heddle.model.predicate.Expression.Constant;
import heddle.model.predicate.Expression.Either;
import heddle.model.predicate.Expression.Not;
import heddle.model.predicate.Expression.Path;
import heddle.model.predicate.Expression.ThreadCount;
import heddle.model.predicate.Expression.ThreadIs;
import heddle.model.predicate.Predicate;
import heddle.model.predicate.Situation;
import heddle.model.scenario.Suggestion;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Binds a predicate to a program: looks every name up, and notes on what it depends. */
final class PredicateBinder {
  private final Predicate predicate;
  private final Known known;
  private final Positions positions;
  private final RunState state;
  private final Footprint footprint;
  private final Shapes shapes;
  private final PathBinder paths;

  PredicateBinder(
      Predicate predicate, Program program, Known known, RunState state, Footprint footprint) {
    this.predicate = predicate;
    this.known = known;
    this.state = state;
    this.footprint = footprint;
    positions = new Positions(program);
    shapes = new Shapes(program.run().fields());
    paths = new PathBinder(predicate.text(), program, known, state, footprint, this::value);
  }

  Evaluator bound() throws BadPredicateException {
    return test(predicate.root());
  }

  /** An evaluator that answers true or false. */
  private Evaluator test(Expression e) throws BadPredicateException {
    if (e instanceof Path path) {
      paths.requireBoolean(path);
    }
    Evaluator bound = value(e);
    return () -> bound.now().equals(true);
  }

  /** An evaluator of what an expression stands for: of an atomic, the value in it. */
  private Evaluator value(Expression e) throws BadPredicateException {
    return switch (e) {
      case Both b -> {
        Evaluator left = test(b.left());
        Evaluator right = test(b.right());
        yield () -> (Boolean) left.now() && (Boolean) right.now();
      }
      case Either b -> {
        Evaluator left = test(b.left());
        Evaluator right = test(b.right());
        yield () -> (Boolean) left.now() || (Boolean) right.now();
      }
      case Not n -> {
        Evaluator operand = test(n.operand());
        yield () -> !(Boolean) operand.now();
      }
      case Comparison c -> {
        Evaluator left = value(c.left());
        Evaluator right = value(c.right());
        yield () -> Values.compare(left.now(), c.relation(), right.now());
      }
      case Arithmetic a -> {
        Evaluator left = value(a.left());
        Evaluator right = value(a.right());
        yield () -> Values.calculate(left.now(), a.operator(), right.now());
      }
      case Constant c -> {
        Object constant = Values.plain(c.value());
        yield () -> constant;
      }
      case Path p -> {
        Evaluator found = paths.bind(p);
        yield () -> Values.meant(found.now(), shapes);
      }
      case ThreadIs t -> threadIs(t);
      case ThreadCount t -> {
        Situation situation = checked(t.situation());
        yield () -> state.count(situation);
      }
    };
  }

  private Evaluator threadIs(ThreadIs t) throws BadPredicateException {
    if (!known.threads().contains(t.thread())) {
      throw bad(
          t.at(),
          "there is no thread "
              + t.thread()
              + suggestion(t.thread(), known.threads())
              + "; there are "
              + Known.list(known.threads()));
    }
    Situation situation = checked(t.situation());
    return () -> state.is(state.thread(t.thread()), situation);
  }

  private Situation checked(Situation situation) throws BadPredicateException {
    switch (situation) {
      case Situation.At at -> {
        requireLine(at);
        footprint.dependOnPlace(at);
      }
      case Situation.In in -> {
        if (!known.methods().contains(in.method())) {
          throw bad(
              in.from(),
              "%s has no public method %s; it has %s"
                  .formatted(
                      known.subject().getSimpleName(), in.method(), Known.list(known.methods())));
        }
        footprint.dependOnCalls();
      }
      case Situation.State s -> {
        if (s == Situation.State.ENDED) {
          footprint.dependOnCalls();
        } else {
          footprint.dependOnStates();
        }
      }
    }
    return situation;
  }

  private void requireLine(Situation.At at) throws BadPredicateException {
    TreeSet<Integer> lines = positions.lines(at.file());
    if (lines.isEmpty()) {
      throw bad(
          at.from(),
          "no operation is known in a file "
              + at.file()
              + suggestion(at.file(), positions.files())
              + "; the program has "
              + Known.list(positions.files()));
    } else if (!lines.contains(at.line())) {
      throw bad(
          at.from(),
          "no operation stands on line %d of %s; they are on %s"
              .formatted(
                  at.line(),
                  at.file(),
                  lines.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }
  }

  private BadPredicateException bad(int at, String problem) {
    return new BadPredicateException(predicate.text(), at, problem);
  }

  private static String suggestion(String word, java.util.Collection<String> words) {
    return Suggestion.forWord(word, words).replace("?", "");
  }
}
