package heddle.engine.worker;

import heddle.engine.check.sequential.OrderTrial;
import heddle.engine.program.InputProblem;
import heddle.engine.program.Program;
import heddle.engine.trace.OrderingWriter;
import heddle.model.report.Ordering;
import heddle.model.scenario.BadInputException;
import heddle.model.schedule.Schedule;
import java.util.Arrays;
import java.util.List;

/**
 * Tries orders of the calls of a run on the specification. As long as nobody asks about another
 * run, it stands at the end of the same one.
 */
final class OrderTask {
  private final Program program;
  private final Stepper stepper;
  private Schedule run;
  private OrderingWriter writer;

  OrderTask(Program program, Stepper stepper) {
    this.program = program;
    this.stepper = stepper;
  }

  /** The run has been taken elsewhere. */
  void forget() {
    run = null;
    writer = null;
  }

  /**
   * What comes of an order of the calls of a run.
   *
   * @param order the numbers of calls, or {@code null} for the best order
   */
  Ordering order(String schedule, String order) throws InputProblem, BadInputException {
    Schedule wanted = Schedule.parse(schedule);
    if (!wanted.equals(run)) {
      forget();
      stepper.replay(wanted);
      String consistency = program.scenario().judging().consistency();
      writer =
          new OrderingWriter(
              program.run(),
              new OrderTrial(program.specification(), program.run().log(), consistency),
              consistency);
      run = wanted;
    }
    return order == null ? writer.best() : writer.of(numbers(order));
  }

  private static List<Integer> numbers(String text) {
    return text.isBlank()
        ? List.of()
        : Arrays.stream(text.split(" ")).map(Integer::valueOf).toList();
  }
}
