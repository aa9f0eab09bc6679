package heddle.cli;

import heddle.model.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** How many executions a search made in each of some spans of time, from its progress. */
final class SearchSpeed {
  private final double begin;
  private final double span;
  private final List<Moment> moments = new ArrayList<>(List.of(new Moment(0, 0, 0)));

  /**
   * How far the search was.
   *
   * @param seconds since it began
   * @param executions that it had made
   * @param processor seconds that its worker had used, of all processors
   */
  private record Moment(double seconds, double executions, double processor) {}

  /** Spans of so many seconds, the first beginning so many seconds after the search. */
  SearchSpeed(double begin, double span) {
    this.begin = begin;
    this.span = span;
  }

  /** How far the search is, and how much processor time it took; in the order of time. */
  synchronized void add(Report soFar, double processor) {
    moments.add(new Moment(soFar.seconds(), soFar.executions(), processor));
  }

  /** When the last of so many spans ends. */
  double end(int spans) {
    return begin + spans * span;
  }

  /** Executions per second in each of so many spans. */
  synchronized List<Double> perSecond(int spans) {
    return rates(spans, Moment::seconds);
  }

  /** Executions per second of processor time in each of so many spans. */
  synchronized List<Double> perProcessorSecond(int spans) {
    return rates(spans, Moment::processor);
  }

  private List<Double> rates(int spans, ToDoubleFunction<Moment> time) {
    List<Double> rates = new ArrayList<>();
    for (int i = 0; i < spans; i++) {
      Moment from = at(end(i));
      Moment to = at(end(i + 1));
      double taken = time.applyAsDouble(to) - time.applyAsDouble(from);
      rates.add((to.executions - from.executions) / taken);
    }
    return rates;
  }

  /** Between two reports all is taken to be spread evenly. */
  private Moment at(double seconds) {
    int after = 1;
    while (after < moments.size() - 1 && moments.get(after).seconds < seconds) {
      after++;
    }
    Moment a = moments.get(after - 1);
    Moment b = moments.get(after);
    double part = (seconds - a.seconds) / (b.seconds - a.seconds);
    return new Moment(
        seconds,
        a.executions + part * (b.executions - a.executions),
        a.processor + part * (b.processor - a.processor));
  }

  synchronized String sentence() {
    Moment last = moments.getLast();
    return String.format(Locale.ROOT, "%,.0f executions in %.0f s.", last.executions, last.seconds);
  }
}
