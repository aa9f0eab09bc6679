package heddle.client;

import heddle.model.protocol.Protocol.Message;
import heddle.model.protocol.Protocol.Type;
import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Scenario;
import heddle.model.schedule.Schedule;
import heddle.model.trace.Trace;

/**
 * What is open, the trace so far, and the worker that stands at its end. Every method waits for the
 * worker. Used by one thread; {@link #trace}, {@link #hash} and {@link #worker} by any.
 */
final class DebugSession {
  private final Installation installation;
  private final Workers workers;
  private Scenario scenario;
  private String className;
  private volatile Trace trace;
  private volatile String hash = "";

  /** The worker that stands at the end of the trace, or {@code null} if none does. */
  private WorkerProcess inStep;

  DebugSession(Installation installation, Workers workers) {
    this.installation = installation;
    this.workers = workers;
  }

  Trace trace() {
    return trace;
  }

  String hash() {
    return hash;
  }

  Trace open(Scenario newScenario, String otherClass) throws BadInputException {
    WorkerProcess worker = workers.current();
    inStep = null;
    Message opened = new Conversation(installation, worker, newScenario).open(otherClass);
    scenario = newScenario;
    className = otherClass == null ? newScenario.className() : otherClass;
    inStep = worker;
    return whole(opened);
  }

  Trace step(int thread) throws BadInputException {
    Conversation conversation = conversation();
    return more(trace, conversation.ask(conversation.request(Type.STEP).withThread(thread)));
  }

  Trace run(int thread, RunUntil until) throws BadInputException {
    Conversation conversation = conversation();
    return more(
        trace,
        conversation.ask(conversation.request(Type.RUN).withThread(thread).withText(until.word())));
  }

  Trace replay(Schedule schedule) throws BadInputException {
    Conversation conversation = conversation();
    WorkerProcess worker = inStep;
    inStep = null;
    Trace replayed = whole(follow(conversation, schedule));
    inStep = worker;
    return replayed;
  }

  Trace branch(int afterStep, int thread) throws BadInputException {
    Conversation conversation = conversation();
    WorkerProcess worker = inStep;
    inStep = null;
    Message prefix = follow(conversation, trace.scheduleTo(afterStep));
    Message step = conversation.ask(conversation.request(Type.STEP).withThread(thread));
    Trace branched = more(new Trace(className, prefix.steps(), prefix.finished()), step);
    inStep = worker;
    return branched;
  }

  /** Brings a new worker to the end of the trace, if there is one. */
  Trace restore() throws BadInputException {
    WorkerProcess worker = workers.current();
    if (trace == null || inStep == worker) {
      return trace;
    }
    Conversation conversation = new Conversation(installation, worker, scenario);
    conversation.open(className);
    Trace restored = whole(follow(conversation, trace.schedule()));
    inStep = worker;
    return restored;
  }

  private Conversation conversation() throws BadInputException {
    if (trace == null) {
      throw new BadInputException("Open a scenario first.");
    }
    restore();
    return new Conversation(installation, inStep, scenario);
  }

  private static Message follow(Conversation conversation, Schedule schedule)
      throws BadInputException {
    return conversation.ask(conversation.request(Type.REPLAY).withSchedule(schedule.toString()));
  }

  private Trace whole(Message answer) {
    return now(new Trace(className, answer.steps(), answer.finished()), answer);
  }

  private Trace more(Trace before, Message answer) {
    return now(before.plus(answer.steps(), answer.finished()), answer);
  }

  private Trace now(Trace newTrace, Message answer) {
    trace = newTrace;
    hash = answer.hash() == null ? "" : answer.hash();
    return newTrace;
  }
}
