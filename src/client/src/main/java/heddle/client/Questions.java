package heddle.client;

import heddle.model.predicate.BadPredicateException;
import heddle.model.predicate.Predicate;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Report;
import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Scenario;
import java.util.List;
import java.util.function.Consumer;

/**
 * Asks of scenarios whether a state can come about in which a predicate holds, one question after
 * the other. A question about local variables goes to an interpreting worker, which alone can read
 * them and is slower; each kind of worker is started when it is needed first. Thread-safe.
 */
public final class Questions implements AutoCloseable {
  private final Installation installation;
  private Searcher compiled;
  private Searcher interpreting;

  /** Questions to workers of this installation. */
  public Questions(Installation installation) {
    this.installation = installation;
  }

  /**
   * Begins to look for an answer.
   *
   * @param className the class to use in place of the scenario's, or {@code null}
   * @param predicate as {@link Predicate} describes it
   * @param options how to search; {@code auto} finds the shortest way, or proves that there is none
   * @param progress told of how far it is, several times a second, on a thread of its own
   * @return its result fails with a {@link BadInputException} that can be shown as it is, if a name
   *     is wrong say, or with a {@link HeddleFault}
   * @throws BadPredicateException if the predicate cannot be understood
   */
  public PossibilityRun ask(
      Scenario scenario,
      String className,
      String predicate,
      SearchOptions options,
      Consumer<Report> progress)
      throws BadPredicateException {
    Predicate parsed = Predicate.parse(predicate);
    boolean locals = parsed.readsLocals(scenario.threads().keySet());
    return searcher(locals).ask(scenario, className, predicate, options, progress);
  }

  private synchronized Searcher searcher(boolean locals) {
    if (locals) {
      interpreting =
          interpreting == null ? Searcher.start(installation, List.of("-Xint")) : interpreting;
      return interpreting;
    }
    compiled = compiled == null ? Searcher.start(installation) : compiled;
    return compiled;
  }

  /** Ends the workers. A question in progress fails. */
  @Override
  public synchronized void close() {
    if (compiled != null) {
      compiled.close();
    }
    if (interpreting != null) {
      interpreting.close();
    }
  }
}
