package heddle.client;

import heddle.model.protocol.Protocol.Message;
import heddle.model.protocol.Protocol.Type;
import heddle.model.report.Ordering;
import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Judging;
import heddle.model.scenario.Scenario;
import heddle.model.schedule.Schedule;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * Tries orders of the calls of runs on the scenario's sequential specification, or where it has
 * none on the class itself, run sequentially. Requests are carried out one after the other in a
 * worker of its own, which is started when it is needed first. Thread-safe.
 */
public final class Orders implements AutoCloseable {
  private static final Duration SILENCE = Duration.ofSeconds(15);

  private final Installation installation;
  private final OneByOne requests = new OneByOne("orders");
  private final Workers workers;
  private WorkerProcess opened;
  private Scenario scenario;
  private String className;

  /** Orders that are tried by workers of this installation. */
  public Orders(Installation installation) {
    this(installation, () -> WorkerCommand.compiled(installation, List.of()));
  }

  Orders(Installation installation, Workers.Command command) {
    this.installation = installation;
    workers = new Workers(command, SILENCE, (worker, sentence) -> {});
  }

  /**
   * Tries an order.
   *
   * @param className the class that the run is of
   * @param run the decisions that lead to the end of the run
   * @param order the numbers of the run's calls, or {@code null} for the best order
   * @return fails with a {@link BadInputException} that can be shown as it is, or with a {@link
   *     HeddleFault}
   */
  public CompletableFuture<Ordering> order(
      Scenario scenario, String className, Schedule run, List<Integer> order) {
    return requests.submit(() -> ordered(scenario, className, run, order));
  }

  private Ordering ordered(Scenario wanted, String wantedClass, Schedule run, List<Integer> order)
      throws BadInputException {
    WorkerProcess worker = workers.current();
    Conversation conversation = new Conversation(installation, worker, judged(wanted));
    if (worker != opened || wanted != scenario || !wantedClass.equals(className)) {
      opened = null;
      conversation.open(wantedClass);
      opened = worker;
      scenario = wanted;
      className = wantedClass;
    }
    String numbers =
        order == null ? null : order.stream().map(String::valueOf).collect(Collectors.joining(" "));
    Message request =
        conversation.request(Type.ORDER).withSchedule(run.toString()).withText(numbers);
    return conversation.ask(request).ordering();
  }

  private static Scenario judged(Scenario scenario) {
    Judging judging = scenario.judging();
    return judging.specification().isEmpty()
        ? scenario.but().judging(judging.withSpecification(Judging.ITSELF)).build()
        : scenario;
  }

  /** Ends the worker. A request in progress fails. */
  @Override
  public void close() {
    workers.close();
    requests.close();
  }
}
