package heddle.engine.suite;

import heddle.client.Installation;
import heddle.client.Searcher;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Report;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.ScenarioReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Measures how many executions of a program an exhaustive search makes in a second of processor
 * time, and how many a random one, one after the other in workers of their own: after warming up,
 * the median of some spans of time. The program has far more executions than either makes.
 */
public final class ExhaustiveSpeed {
  private static final double WARM_UP = 8;
  private static final double SPAN = 1;
  private static final int SPANS = 7;

  private static final String STACK =
      """
      "class": "algorithms.stack.TreiberStack",
      "threads": {
        "A": ["push(1)", "push(2)", "pop()"], "B": ["push(3)", "push(4)", "pop()"],
        "C": ["push(5)", "push(6)", "pop()"]
      }\
      """;

  private static final String QUEUE =
      """
      "class": "algorithms.queue.MichaelScottQueue",
      "threads": {
        "A": ["offer(1)", "poll()"], "B": ["offer(2)", "poll()"],
        "C": ["offer(3)", "poll()"]
      }\
      """;

  private static final String TABLE =
      """
      "class": "algorithms.philosophers.OrderedMonitorDiningTable", "arguments": [3],
      "threads": {
        "A": ["dine(0)", "dine(0)", "dine(0)", "dine(0)", "dine(0)", "dine(0)"],
        "B": ["dine(1)", "dine(1)", "dine(1)", "dine(1)", "dine(1)", "dine(1)"],
        "C": ["dine(2)", "dine(2)", "dine(2)", "dine(2)", "dine(2)", "dine(2)"]
      }\
      """;

  private ExhaustiveSpeed() {}

  /** Options of the workers' virtual machines, if any. */
  public static void main(String[] arguments) throws Exception {
    for (String program : List.of(STACK, QUEUE, TABLE)) {
      Scenario scenario =
          ScenarioReader.parse(
              """
              {"heddle": 1, "title": "t", %s, "expect": {"verdict": "none"}}
              """
                  .formatted(program),
              null);
      double exhaustive = perSecond(scenario, "exhaustive", arguments);
      double random = perSecond(scenario, "random", arguments);
      System.out.printf(
          Locale.ROOT,
          "%s: %,.0f exhaustive, %,.0f random, ratio %.2f%n",
          scenario.className(),
          exhaustive,
          random,
          exhaustive / random);
    }
  }

  private record Moment(double processor, long executions) {}

  private static double perSecond(Scenario scenario, String strategy, String... options)
      throws Exception {
    List<Moment> moments = new ArrayList<>();
    try (Searcher searcher = Searcher.start(Installation.current(), List.of(options))) {
      SearchOptions search =
          SearchOptions.of(strategy)
              .withExecutions(Long.MAX_VALUE)
              .withSeconds(1e6)
              .withSteps(1_000)
              .withAll();
      var run =
          searcher.search(
              scenario,
              null,
              search,
              soFar -> note(moments, soFar, processorSeconds(searcher.workerPid())));
      run.result().whenComplete((report, e) -> wake(moments));
      synchronized (moments) {
        while (moments.isEmpty() || moments.getLast().processor() < WARM_UP + (SPANS + 1) * SPAN) {
          if (run.result().isDone()) {
            throw new IllegalStateException("the search ended: " + run.result().get().executions());
          }
          moments.wait();
        }
      }
      run.cancel();
    }
    return median(moments);
  }

  private static void note(List<Moment> moments, Report soFar, double processor) {
    synchronized (moments) {
      moments.add(new Moment(processor, soFar.executions()));
      moments.notifyAll();
    }
  }

  private static void wake(List<Moment> moments) {
    synchronized (moments) {
      moments.notifyAll();
    }
  }

  private static double median(List<Moment> moments) {
    List<Double> rates = new ArrayList<>();
    for (int i = 0; i < SPANS; i++) {
      Moment from = at(moments, WARM_UP + i * SPAN);
      Moment to = at(moments, WARM_UP + (i + 1) * SPAN);
      rates.add((to.executions() - from.executions()) / (to.processor() - from.processor()));
    }
    Collections.sort(rates);
    return rates.get(SPANS / 2);
  }

  private static Moment at(List<Moment> moments, double processor) {
    return moments.stream().filter(m -> m.processor() >= processor).findFirst().orElseThrow();
  }

  private static double processorSeconds(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().totalCpuDuration())
        .map(used -> used.toMillis() / 1_000.0)
        .orElse(0.0);
  }
}
