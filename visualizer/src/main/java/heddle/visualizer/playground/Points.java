package heddle.visualizer.playground;

import heddle.model.report.Ordering;
import heddle.model.report.Ordering.Call;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The moments at which somebody lets the calls of a run take effect. Each lies within its call, so
 * that their order is one that may count; no two are the same. Pending calls may have none.
 * Immutable.
 */
final class Points {
  private final Ordering of;
  private final Map<Integer, Double> moments;
  private final List<Integer> order;

  private Points(Ordering of, Map<Integer, Double> moments) {
    this.of = of;
    this.moments = Map.copyOf(moments);
    order = moments.keySet().stream().sorted(Comparator.comparingDouble(moments::get)).toList();
  }

  /** No calls. */
  static Points none(Ordering of) {
    return new Points(of, Map.of());
  }

  /** Points in this order of calls, which must be one that may count. */
  static Points arranged(Ordering of, List<Integer> order) {
    return arranged(of, order, Map.of());
  }

  /** Points in this order, as near as possible to those that are wished for. */
  private static Points arranged(Ordering of, List<Integer> order, Map<Integer, Double> wished) {
    double gap = gap(of);
    double[] latest = new double[order.size()];
    double after = Double.MAX_VALUE;
    for (int i = order.size() - 1; i >= 0; i--) {
      latest[i] = Math.min(of.calls().get(order.get(i)).end() - gap / 2, after - gap);
      after = latest[i];
    }
    Map<Integer, Double> moments = new HashMap<>();
    double before = -Double.MAX_VALUE;
    double earliest = -Double.MAX_VALUE;
    for (int i = 0; i < order.size(); i++) {
      int number = order.get(i);
      double begin = of.calls().get(number).begin() + gap / 2;
      earliest = Math.max(begin, earliest + gap);
      double least = Math.max(begin, before + gap);
      double wish = wished.getOrDefault(number, (earliest + latest[i]) / 2);
      before = Math.max(least, Math.min(wish, latest[i]));
      moments.put(number, before);
    }
    return new Points(of, moments);
  }

  /**
   * How far apart points are at least: so little that all of them could stand between any two
   * moments at which calls begin or end.
   */
  private static double gap(Ordering of) {
    TreeSet<Double> edges = new TreeSet<>();
    of.calls().forEach(c -> Collections.addAll(edges, c.begin(), c.end()));
    double nearest = 1;
    Double before = null;
    for (double edge : edges) {
      nearest = before == null ? nearest : Math.min(nearest, edge - before);
      before = edge;
    }
    return nearest / (of.calls().size() + 1);
  }

  /** The calls. */
  Ordering of() {
    return of;
  }

  /** The calls that have a point, in the order of these. */
  List<Integer> order() {
    return order;
  }

  /** The call of this number. */
  Call call(int number) {
    return of.calls().get(number);
  }

  /** Whether a call has a point. */
  boolean has(int number) {
    return moments.containsKey(number);
  }

  /** When a call takes effect. */
  double moment(int number) {
    return moments.get(number);
  }

  /** The same points in a run that has gone on, or null if their order cannot count any more. */
  Points in(Ordering longer) {
    List<Integer> all = new ArrayList<>(order);
    longer.asked().stream().filter(n -> !all.contains(n)).forEach(all::add);
    for (int i = 0; i < of.calls().size(); i++) {
      if (i >= longer.calls().size()
          || !longer.calls().get(i).name().equals(of.calls().get(i).name())) {
        return null;
      }
    }
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        if (longer.precedes(longer.calls().get(all.get(j)), longer.calls().get(all.get(i)))) {
          return null;
        }
      }
    }
    return arranged(longer, all, moments);
  }

  /** The first moment to which a call's point may be moved while the others stay. */
  double least(int number) {
    double gap = gap(of);
    double least = call(number).begin() + gap / 2;
    for (int other : order) {
      if (other != number && of.precedes(call(other), call(number))) {
        least = Math.max(least, moment(other) + gap);
      }
    }
    return least;
  }

  /** The last moment to which a call's point may be moved while the others stay. */
  double most(int number) {
    double gap = gap(of);
    double most = call(number).end() - gap / 2;
    for (int other : order) {
      if (other != number && of.precedes(call(number), call(other))) {
        most = Math.min(most, moment(other) - gap);
      }
    }
    return most;
  }

  /** With a call's point at this moment, or the nearest one at which it may stand. */
  Points moved(int number, double wanted) {
    double gap = gap(of);
    double least = least(number);
    double most = Math.max(least, most(number));
    double moment = Math.clamp(wanted, least, most);
    Set<Double> taken = new TreeSet<>();
    order.stream().filter(n -> n != number).forEach(n -> taken.add(moment(n)));
    while (taken.contains(moment)) {
      moment = moment + gap / 8 <= most ? moment + gap / 8 : moment - gap / 16;
    }
    Map<Integer, Double> now = new HashMap<>(moments);
    now.put(number, moment);
    return new Points(of, now);
  }

  /**
   * With a call one place earlier (-1) or later (1) in the order; others give way as little as
   * possible. The same if it must not go there.
   */
  Points shifted(int number, int direction) {
    int at = order.indexOf(number);
    int to = at + direction;
    if (at < 0 || to < 0 || to >= order.size() || !mayPass(number, order.get(to), direction)) {
      return this;
    }
    int passed = order.get(to);
    List<Integer> now = new ArrayList<>(order);
    Collections.swap(now, at, to);
    Map<Integer, Double> wished = new HashMap<>(moments);
    int beyond = to + direction;
    double next =
        beyond >= 0 && beyond < order.size() ? moment(order.get(beyond)) : edge(number, direction);
    wished.put(number, (moment(passed) + next) / 2);
    return arranged(of, now, wished);
  }

  private double edge(int number, int direction) {
    return direction < 0 ? call(number).begin() : call(number).end();
  }

  private boolean mayPass(int number, int other, int direction) {
    return direction < 0
        ? !of.precedes(call(other), call(number))
        : !of.precedes(call(number), call(other));
  }

  /** A pending call takes effect after all others, or if it has, has not. */
  Points toggled(int number) {
    if (!call(number).pending()) {
      return this;
    }
    Map<Integer, Double> now = new HashMap<>(moments);
    if (now.remove(number) != null) {
      return new Points(of, now);
    }
    List<Integer> longer = new ArrayList<>(order);
    longer.add(number);
    return arranged(of, longer, moments);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Points p
        && p.of.calls().equals(of.calls())
        && p.moments.equals(moments);
  }

  @Override
  public int hashCode() {
    return moments.hashCode();
  }
}
