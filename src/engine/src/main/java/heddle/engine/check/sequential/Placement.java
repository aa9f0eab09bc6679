package heddle.engine.check.sequential;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks for a sequential order of calls that explains their results (Wing and Gong, "Testing and
 * Verifying Concurrent Objects", 1993), and never tries to go on from the same set of calls in the
 * same state twice (Lowe, "Testing for linearizability", 2017).
 *
 * @param <S> the states of the specification
 */
final class Placement<S> {
  /**
   * What has been found.
   *
   * @param order an order that explains everything, or the longest that explains a part
   * @param stuck the call that ends first of those that cannot come next; null if all is explained
   * @param instead what that call would have to return, or the class of what it would throw
   * @param waits whether that call would wait for ever
   * @param because what is wrong with that call if no order was looked for, otherwise null
   * @param others the other calls that may come there and do not fit either
   */
  record Found(
      List<HistoryCall> order,
      HistoryCall stuck,
      Object instead,
      boolean waits,
      String because,
      List<Misfit> others) {
    boolean explained() {
      return stuck == null;
    }
  }

  private record Seen(BitSet placed, Object state) {}

  /** A call that has been put next, to be taken back if nothing follows. */
  private record Put<S>(HistoryCall call, S before) {}

  private final Model<S> model;
  private final List<HistoryCall> calls;
  private final boolean inThreadOrder;
  private final BitSet placed = new BitSet();
  private final Set<Seen> seen = new HashSet<>();
  private final List<Put<S>> order = new ArrayList<>();
  private final int needed;
  private int placedCompleted;
  private Found best;

  /**
   * A search.
   *
   * @param calls in the order in which they begin
   * @param inThreadOrder whether calls of one thread keep their order though they do not say so by
   *     when they begin and end
   */
  Placement(Model<S> model, List<HistoryCall> calls, boolean inThreadOrder) {
    this.model = model;
    this.calls = calls;
    this.inThreadOrder = inThreadOrder;
    needed = (int) calls.stream().filter(c -> !c.pending()).count();
  }

  /** Searches. */
  Found find() {
    S state = model.initial();
    int from = 0;
    while (placedCompleted < needed) {
      Put<S> next = null;
      S after = null;
      long firstEnd = firstEnd();
      List<Misfit> misfits = new ArrayList<>();
      for (int i = placed.nextClearBit(from);
          i < calls.size() && calls.get(i).begin() <= firstEnd;
          i = placed.nextClearBit(i + 1)) {
        HistoryCall call = calls.get(i);
        if (inThreadOrder && !comesNext(call)) {
          continue;
        }
        Model.Next<S> reply = model.call(state, call);
        boolean fits = reply.state() != null && call.returns(reply.result());
        if (fits && isNew(call, reply.state())) {
          next = new Put<>(call, state);
          after = reply.state();
          break;
        }
        if (!fits && !call.pending()) {
          misfits.add(new Misfit(call, reply.result(), reply.state() == null));
        }
      }
      if (next != null) {
        put(next);
        state = after;
        from = 0;
        continue;
      }
      noteBest(misfits);
      if (order.isEmpty()) {
        return best;
      }
      Put<S> last = takeBack();
      state = last.before();
      from = last.call().number() + 1;
    }
    return new Found(order.stream().map(Put::call).toList(), null, null, false, null, List.of());
  }

  private long firstEnd() {
    long first = Long.MAX_VALUE;
    for (int i = placed.nextClearBit(0); i < calls.size(); i = placed.nextClearBit(i + 1)) {
      if (calls.get(i).begin() > first) {
        break;
      }
      first = Math.min(first, calls.get(i).end());
    }
    return first;
  }

  private boolean comesNext(HistoryCall call) {
    for (int i = call.number() - 1; i >= 0; i--) {
      if (calls.get(i).thread() == call.thread()) {
        return placed.get(i);
      }
    }
    return true;
  }

  private boolean isNew(HistoryCall call, S state) {
    BitSet then = (BitSet) placed.clone();
    then.set(call.number());
    return seen.add(new Seen(then, state));
  }

  private void put(Put<S> next) {
    order.add(next);
    placed.set(next.call().number());
    placedCompleted += next.call().pending() ? 0 : 1;
  }

  private Put<S> takeBack() {
    Put<S> last = order.removeLast();
    placed.clear(last.call().number());
    placedCompleted -= last.call().pending() ? 0 : 1;
    return last;
  }

  private void noteBest(List<Misfit> misfits) {
    if (!misfits.isEmpty() && (best == null || order.size() > best.order().size())) {
      Misfit first =
          misfits.stream().min(Comparator.comparingLong(m -> m.call().end())).orElseThrow();
      List<Misfit> others = misfits.stream().filter(m -> m != first).toList();
      List<HistoryCall> before = order.stream().map(Put::call).toList();
      best = new Found(before, first.call(), first.instead(), first.waits(), null, others);
    }
  }
}
