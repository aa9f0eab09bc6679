package heddle.engine.trace;

import heddle.engine.check.sequential.HistoryCall;
import heddle.engine.check.sequential.OrderTrial;
import heddle.engine.check.sequential.OrderTrial.Best;
import heddle.engine.check.sequential.OrderTrial.Reply;
import heddle.engine.check.sequential.OrderTrial.Span;
import heddle.engine.execution.Execution;
import heddle.model.report.Ordering;
import heddle.model.report.Ordering.Call;
import heddle.model.report.Ordering.Longest;
import heddle.model.report.Ordering.Made;
import heddle.model.report.Ordering.Place;
import java.util.ArrayList;
import java.util.List;

/** Writes down what came of an order of a run's calls. */
public final class OrderingWriter {
  private final Execution run;
  private final OrderTrial trial;
  private final String consistency;
  private final List<Call> calls;
  private final Longest longest;

  /** Orders of this run's calls. */
  public OrderingWriter(Execution run, OrderTrial trial, String consistency) {
    this.run = run;
    this.trial = trial;
    this.consistency = consistency;
    calls = trial.calls().stream().map(this::call).toList();
    longest = longest(trial.best());
  }

  /** What came of the best order, and behind it of what it leaves out. */
  public Ordering best() {
    List<Integer> order = new ArrayList<>(longest.order());
    if (longest.stuck() >= 0) {
      add(order, longest.stuck());
    }
    trial.calls().stream().filter(c -> !c.pending()).forEach(c -> add(order, c.number()));
    return of(order);
  }

  /** Puts a call behind others, after all those that have to come before it. */
  private void add(List<Integer> order, int number) {
    if (order.contains(number)) {
      return;
    }
    HistoryCall call = trial.calls().get(number);
    trial.calls().stream()
        .filter(c -> !c.pending() && trial.precedes(c, call))
        .forEach(c -> add(order, c.number()));
    order.add(number);
  }

  /** What came of this order of the numbers of calls. */
  public Ordering of(List<Integer> order) {
    List<Made> made = new ArrayList<>();
    List<Place> places = List.of();
    for (Reply r : trial.make(order)) {
      made.add(new Made(r.call().number(), r.fits(), would(r.result(), r.waits()), r.holds()));
      if (!r.fits()) {
        places = places(order, r.call());
      }
    }
    return new Ordering(
        trial.specification(),
        consistency,
        trial.threadOrder(),
        calls,
        order,
        made,
        places,
        longest);
  }

  private List<Place> places(List<Integer> order, HistoryCall stuck) {
    List<Integer> others = order.stream().filter(n -> n != stuck.number()).toList();
    List<Place> places = new ArrayList<>();
    for (int after = 0; after <= others.size(); after++) {
      if (after != order.indexOf(stuck.number())) {
        places.add(place(others, after, stuck));
      }
    }
    return places;
  }

  private Place place(List<Integer> others, int after, HistoryCall stuck) {
    int against = against(others, after, stuck);
    if (against >= 0) {
      return new Place(after, against, false, "");
    }
    Reply reply = trial.after(others.subList(0, after), stuck);
    return reply == null
        ? new Place(after, -1, false, "never be reached")
        : new Place(after, -1, reply.fits(), would(reply.result(), reply.waits()));
  }

  /** A call on whose wrong side another one would stand, or -1. */
  private int against(List<Integer> others, int after, HistoryCall stuck) {
    for (int i = 0; i < others.size(); i++) {
      HistoryCall other = trial.calls().get(others.get(i));
      if (i < after ? trial.precedes(stuck, other) : trial.precedes(other, stuck)) {
        return other.number();
      }
    }
    return -1;
  }

  private Longest longest(Best best) {
    return new Longest(
        best.order().stream().map(HistoryCall::number).toList(),
        best.stuck() == null ? -1 : best.stuck().number(),
        best.stuck() == null || best.because() != null ? "" : would(best.instead(), best.waits()),
        best.because() == null ? "" : best.because());
  }

  private Call call(HistoryCall c) {
    Span span = trial.span(c);
    return new Call(
        c.number(),
        c.thread(),
        c.thread() == 0 ? "the final part" : run.thread(c.thread()).thread.getName(),
        c.operation().toString(),
        result(c),
        did(c),
        c.pending(),
        span.begin(),
        span.end(),
        run.log().step(c.firstRow()),
        run.log().step(c.lastRow()));
  }

  private static String result(HistoryCall c) {
    if (c.pending()) {
      return "";
    } else if (c.result() instanceof Class<?> thrown) {
      return "throws " + TypeName.simple(thrown);
    }
    return c.operation().returns() ? ValueText.orType(c.result()) : "";
  }

  private static String did(HistoryCall c) {
    if (c.pending()) {
      return "has not come back";
    } else if (c.result() instanceof Class<?> thrown) {
      return "threw " + TypeName.simple(thrown);
    }
    return c.operation().returns() ? "returned " + ValueText.orType(c.result()) : "returned";
  }

  private static String would(Object result, boolean waits) {
    if (waits) {
      return "wait for ever";
    }
    return result instanceof Class<?> thrown
        ? "throw " + TypeName.simple(thrown)
        : "return " + ValueText.orType(result);
  }
}
