package heddle.engine.worker;

import heddle.engine.ask.BoundPredicate;
import heddle.engine.explore.PossibilitySearch;
import heddle.engine.program.InputProblem;
import heddle.engine.program.Program;
import heddle.model.predicate.BadPredicateException;
import heddle.model.predicate.Predicate;
import heddle.model.protocol.Protocol.Message;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.protocol.Protocol.Type;
import heddle.model.report.Possibility;
import heddle.model.report.Report;
import heddle.model.scenario.BadInputException;
import heddle.model.schedule.Schedule;

/** One question whether a state can come about: it reports progress while it looks for it. */
final class AskTask {
  private final Channel channel;
  private final Program program;
  private final GuestOutput output;
  private final boolean interpreted;
  private final Message request;
  private final SearchOptions options;
  private final long began = System.nanoTime();

  AskTask(
      Channel channel, Program program, GuestOutput output, boolean interpreted, Message request) {
    this.channel = channel;
    this.program = program;
    this.output = output;
    this.interpreted = interpreted;
    this.request = request;
    options = SearchTask.complete(request.search(), program.scenario().bounds());
  }

  Message run() throws InputProblem, BadInputException {
    PossibilitySearch search =
        new PossibilitySearch(
            program, predicate(), options, output, () -> channel.cancelled(request.id()));
    Reporter reporter = new Reporter(channel, request.id(), search::steps, () -> progress(search));
    Possibility answer;
    try {
      answer = search.search(request.text());
    } finally {
      reporter.close();
    }
    if (answer.possible()) {
      requireSteps(answer);
    }
    return Message.of(request.id(), Type.DONE).withPossibility(answer);
  }

  private BoundPredicate predicate() throws InputProblem, BadInputException {
    try {
      BoundPredicate bound = BoundPredicate.of(Predicate.parse(request.text()), program);
      if (bound.readsLocals() && !interpreted) {
        throw new BadInputException(
            "A predicate with local variables needs an interpreting worker (-Xint).");
      }
      return bound;
    } catch (BadPredicateException e) {
      throw new BadInputException(e.getMessage(), e);
    }
  }

  /** A schedule that is told of can be followed. */
  private void requireSteps(Possibility answer) throws InputProblem {
    Stepper stepper = new Stepper(program, program.sites(), GuestOutput.discarding(), false);
    try {
      stepper.replay(Schedule.parse(answer.schedule()));
    } catch (BadInputException e) {
      throw new OwnFault(
          "a state was reached along %s, but that cannot be replayed".formatted(answer.schedule()));
    }
  }

  private Report progress(PossibilitySearch search) {
    return Report.of(program.scenario().title())
        .strategy(options.strategy())
        .seed(options.seed())
        .executions(search.executions())
        .truncated(search.truncated())
        .steps(search.steps())
        .seconds((System.nanoTime() - began) / 1e9)
        .build();
  }
}
