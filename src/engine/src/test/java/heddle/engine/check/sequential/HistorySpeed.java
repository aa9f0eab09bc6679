package heddle.engine.check.sequential;

import heddle.engine.execution.Execution.Aside;
import heddle.engine.execution.Operation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Prints how long it takes to judge histories of 1,000 calls by four threads, in milliseconds. */
final class HistorySpeed {
  private static final int CALLS = 1_000;
  private static final int REPEATS = 21;

  private HistorySpeed() {}

  /** A call by its text. */
  private record Named(String text, Function<Object, Object> code) implements Operation {
    @Override
    public Object call(Object subject) {
      return code.apply(subject);
    }

    @Override
    public boolean returns() {
      return true;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** A new object of this kind each time. */
  private record Made(Supplier<Object> maker) implements SequentialObject {
    @Override
    public Object make() {
      return maker.get();
    }

    @Override
    public Aside call(Object object, Operation operation) {
      try {
        return new Aside(operation.call(object), null, false);
      } catch (Throwable e) {
        return new Aside(null, e, false);
      }
    }

    @Override
    public String name() {
      return make().getClass().getName();
    }
  }

  /** Measures each kind of object. */
  public static void main(String[] arguments) {
    Random random = new Random(1);
    measure("queue", ArrayDeque::new, i -> random.nextBoolean() ? offer(i) : poll());
    measure("stack", ArrayDeque::new, i -> random.nextBoolean() ? push(i) : poll());
    measure("set", TreeSet::new, i -> ofSet(random.nextInt(3), random.nextInt(50)));
    measure("map", HashMap::new, i -> ofMap(random.nextBoolean(), random.nextInt(50), i));
  }

  @SuppressWarnings("unchecked")
  private static Named offer(int i) {
    return new Named("offer(" + i + ")", o -> ((Deque<Integer>) o).offer(i));
  }

  @SuppressWarnings("unchecked")
  private static Named push(int i) {
    return new Named(
        "push(" + i + ")",
        o -> {
          ((Deque<Integer>) o).push(i);
          return null;
        });
  }

  private static Named poll() {
    return new Named("poll()", o -> ((Deque<?>) o).poll());
  }

  @SuppressWarnings("unchecked")
  private static Named ofSet(int method, int key) {
    return switch (method) {
      case 0 -> new Named("add(" + key + ")", o -> ((Set<Integer>) o).add(key));
      case 1 -> new Named("remove(" + key + ")", o -> ((Set<Integer>) o).remove(key));
      default -> new Named("contains(" + key + ")", o -> ((Set<Integer>) o).contains(key));
    };
  }

  @SuppressWarnings("unchecked")
  private static Named ofMap(boolean puts, int key, int value) {
    return puts
        ? new Named(
            "put(" + key + ", " + value + ")", o -> ((Map<Integer, Integer>) o).put(key, value))
        : new Named("get(" + key + ")", o -> ((Map<Integer, Integer>) o).get(key));
  }

  private static void measure(String name, Supplier<Object> maker, IntFunction<Named> calls) {
    Made object = new Made(maker);
    List<HistoryCall> history = history(object, calls);
    double[] millis = new double[REPEATS];
    for (int i = 0; i < REPEATS; i++) {
      long began = System.nanoTime();
      if (!LongHistory.judge(object, history, true).explained()) {
        throw new IllegalStateException("a right history is not explained");
      }
      millis[i] = (System.nanoTime() - began) / 1e6;
    }
    System.out.printf("%s: first %.1f ms", name, millis[0]);
    Arrays.sort(millis);
    System.out.printf(
        ", median %.2f ms (%.2f to %.2f)%n", millis[REPEATS / 2], millis[0], millis[REPEATS - 1]);
  }

  /** Each call takes effect at some moment between its begin and its end. */
  private static List<HistoryCall> history(Made object, IntFunction<Named> calls) {
    Random random = new Random(5);
    Object subject = object.make();
    long[] free = new long[4];
    List<HistoryCall> history = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) {
      int thread = i % 4;
      long effect = 10L * i + 10;
      long begin = Math.max(free[thread] + 1, effect - random.nextInt(40));
      free[thread] = effect + random.nextInt(30);
      Named call = calls.apply(i);
      Object result = object.call(subject, call).value();
      history.add(new HistoryCall(i, thread, call, result, false, begin, free[thread], 0, 0));
    }
    history.sort((a, b) -> Long.compare(a.begin(), b.begin()));
    List<HistoryCall> numbered = new ArrayList<>();
    history.forEach(c -> numbered.add(c.numbered(numbered.size())));
    return numbered;
  }
}
