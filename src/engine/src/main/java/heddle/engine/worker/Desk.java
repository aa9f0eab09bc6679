package heddle.engine.worker;

import heddle.engine.execution.Execution;
import heddle.engine.instrument.SiteTable;
import heddle.engine.program.InputProblem;
import heddle.engine.program.Program;
import heddle.model.finding.FindingKind;
import heddle.model.protocol.Protocol.Message;
import heddle.model.protocol.Protocol.Type;
import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.ScenarioReader;
import heddle.model.schedule.Schedule;
import heddle.model.trace.Step;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Handles requests, one at a time, on the carrier. */
final class Desk {
  private final Channel channel;
  private final SiteTable sites;
  private final Execution execution;
  private final GuestOutput output;
  private final Canary canary;
  private Program program;
  private Stepper stepper;
  private OrderTask orders;
  private boolean memoryRanOut;

  Desk(Channel channel, SiteTable sites, Execution execution, GuestOutput output) {
    this.channel = channel;
    this.sites = sites;
    this.execution = execution;
    this.output = output;
    canary = new Canary(sites, execution);
  }

  Message handle(Message request) throws InputProblem, BadInputException {
    if (orders != null && request.type() != Type.ORDER) {
      orders.forget();
    }
    return switch (request.type()) {
      case OPEN -> open(request);
      case STEP -> steps(request, needStepper().step(request.thread()));
      case RUN -> steps(request, needStepper().run(request.thread(), request.text()));
      case REPLAY -> steps(request, needStepper().replay(Schedule.parse(request.schedule())));
      case SEARCH -> search(request);
      case ASK -> new AskTask(channel, needProgram(), output, interpreted(), request).run();
      case ORDER -> order(request);
      default -> throw new IllegalArgumentException("a client never sends " + request.type());
    };
  }

  private Message open(Message request) throws InputProblem, BadInputException {
    Scenario scenario = ScenarioReader.parse(request.text(), null);
    List<Path> classPath = request.classPath().stream().map(Path::of).toList();
    Program before = program;
    stepper = null;
    orders = null;
    program = null;
    if (before != null && before.isStill(scenario, request.className(), classPath)) {
      program = before; // What the compilers know of it stays.
      program.leaveOut(Set.of());
    } else {
      program = Program.load(scenario, request.className(), classPath, sites, execution);
    }
    output.take();
    stepper = new Stepper(program, sites, output, interpreted());
    orders = new OrderTask(program, stepper);
    return steps(request, stepper.begin());
  }

  private Message order(Message request) throws InputProblem, BadInputException {
    if (needProgram().specification() == null) {
      throw new BadInputException(
          "The scenario has no sequential specification: add \"specification\": \"itself\" to it.");
    }
    return Message.of(request.id(), Type.DONE)
        .withOrdering(orders.order(request.schedule(), request.text()));
  }

  /** Whether the locals of frames can be trusted: nothing has been compiled. */
  private static boolean interpreted() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().contains("-Xint");
  }

  private Program needProgram() throws BadInputException {
    if (program == null) {
      throw new BadInputException("No scenario is open: open one first.");
    }
    return program;
  }

  private Stepper needStepper() throws BadInputException {
    needProgram();
    return stepper;
  }

  private Message search(Message request) throws InputProblem, BadInputException {
    Message answer = new SearchTask(channel, needProgram(), sites, output, canary, request).run();
    memoryRanOut =
        answer.report().findings().stream()
            .anyMatch(f -> f.finding().kind() == FindingKind.OUT_OF_MEMORY);
    return answer;
  }

  /** Whether memory has run out, so that nothing in this process can be relied upon. */
  boolean memoryRanOut() {
    return memoryRanOut;
  }

  /** Forgets everything, for want of memory; what to say of it. */
  String outOfMemory() {
    int steps = execution.steps();
    int threads = execution.threadCount() - 1;
    memoryRanOut = true;
    program = null;
    stepper = null;
    orders = null;
    return "The program under study, and what is kept of its run (%d steps of %d threads so far), used up the memory of %d MB. Its process is replaced. Fewer threads, or a lower limit of steps, take less."
        .formatted(steps, threads, Runtime.getRuntime().maxMemory() >> 20);
  }

  private Message steps(Message request, List<Step> steps) {
    return Message.of(request.id(), Type.DONE).withSteps(steps, stepper.finished(), stepper.hash());
  }
}
