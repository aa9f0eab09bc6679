package heddle.visualizer.operations;

import heddle.visualizer.history.History;
import heddle.visualizer.history.Operation;
import heddle.visualizer.lanes.LaneScale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which bars stand where. A bar lasts from an operation's first step to its last one; what is
 * pending lasts to the end of the run. Looks at no more operations than there are pixels, each in
 * logarithmic time.
 */
final class OperationsDrawing {
  /** An operation with less room than this is merged with its neighbours. */
  static final double LEAST_WIDTH = 3;

  private final History history;
  private final Explanation explanation;
  private final List<Integer> threads;

  OperationsDrawing(History history) {
    this.history = history;
    this.explanation = Explanation.of(history);
    this.threads =
        history.names().threads().keySet().stream()
            .filter(t -> !history.operations().of(t).isEmpty())
            .toList();
  }

  /** The threads that have operations, a lane for each. */
  List<Integer> threads() {
    return threads;
  }

  /** How a lane is called. */
  String name(int thread) {
    return history.names().thread(thread);
  }

  /** How many steps there are, step 0 included. */
  int steps() {
    return history.trace().steps().size();
  }

  /** What a finding says of the operations. */
  Explanation explanation() {
    return explanation;
  }

  /** The bars of a lane that can be seen, from left to right. */
  List<Bar> bars(int thread, LaneScale scale) {
    List<Bar> bars = new ArrayList<>();
    int end = scale.stepAt(scale.width());
    int from = scale.stepAt(0);
    while (from <= end) {
      Operation o = history.operations().endingFrom(thread, from);
      if (o == null) {
        o = pending(thread, from);
      }
      if (o == null || o.first() > end) {
        break;
      }
      Bar bar = bar(o, scale);
      bars.add(bar);
      from = bar.last() + 1;
    }
    return bars;
  }

  /** The operation that the thread never came back from, if it began before the step. */
  private Operation pending(int thread, int step) {
    List<Operation> all = history.operations().of(thread);
    Operation latest = all.isEmpty() ? null : all.getLast();
    return latest == null || latest.ended() || latest.first() > step ? null : latest;
  }

  private Bar bar(Operation o, LaneScale scale) {
    int last = o.ended() ? o.last() : steps() - 1;
    int stop = (int) Math.floor(o.first() + LEAST_WIDTH / scale.perStep()) - 1;
    if (last < stop) {
      Operation next = history.operations().endingFrom(o.thread(), last + 1);
      if (next != null && next.first() <= stop) {
        Operation reached = history.operations().endingFrom(o.thread(), stop);
        boolean within = reached != null && reached.first() <= stop && reached.last() == stop;
        return new Bar(o, within ? reached.last() : stop, true, 0, false);
      }
    }
    return new Bar(o, last, false, explanation.place(o), o.equals(explanation.stuck()));
  }

  /** Whether the thread itself did something at the step. */
  boolean acted(int thread, int step) {
    return history.weights().most(thread, step, step + 1) > 0;
  }

  /** The bar of a thread at a step. */
  Optional<Operation> at(int thread, int step) {
    return history
        .operations()
        .at(thread, step)
        .or(() -> Optional.ofNullable(pending(thread, step)));
  }

  /** The first step of the operation that begins next after a step; the last step if none does. */
  int nextBeginning(int step) {
    int best = steps() - 1;
    for (int thread : threads) {
      Operation o = history.operations().endingFrom(thread, step);
      if (o != null && o.first() <= step) {
        o = history.operations().endingFrom(thread, o.last() + 1);
      }
      best = o == null ? best : Math.min(best, o.first());
    }
    return Math.max(best, step);
  }

  /** The first step of the operation that began last before a step; 0 if none did. */
  int previousBeginning(int step) {
    int best = 0;
    for (int thread : threads) {
      best = Math.max(best, history.operations().beginningBefore(thread, step));
    }
    return best;
  }

  /** What a tooltip says of an operation. */
  String words(Operation o) {
    StringBuilder words = new StringBuilder(name(o.thread())).append("'s ").append(o.text());
    words.append(o.first() == o.last() && o.ended() ? ": step " : ": steps ").append(o.first());
    if (!o.ended()) {
      words.append(" on; it has not returned");
    } else if (o.last() > o.first()) {
      words.append(" to ").append(o.last());
    }
    words.append('.');
    if (o.effect() != Operation.UNKNOWN) {
      words.append(" It took effect at step ").append(o.effect()).append('.');
    }
    int place = explanation.place(o);
    if (place > 0) {
      words.append(" Number ").append(place);
      words.append(" in the longest order that explains a part of the results.");
    }
    if (o.equals(explanation.stuck())) {
      words.append(" No order can place it: ").append(explanation.message());
    }
    return words.toString();
  }
}
