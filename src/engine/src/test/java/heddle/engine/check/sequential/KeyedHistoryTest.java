package heddle.engine.check.sequential;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.engine.execution.Execution.Aside;
import heddle.engine.execution.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyedHistoryTest {
  /** A call of a set. */
  private record SetCall(String method, int key) implements Operation {
    @Override
    @SuppressWarnings("unchecked")
    public Object call(Object subject) {
      Set<Integer> set = (Set<Integer>) subject;
      return switch (method) {
        case "add" -> set.add(key);
        case "remove" -> set.remove(key);
        default -> set.contains(key);
      };
    }

    @Override
    public boolean returns() {
      return true;
    }

    @Override
    public String toString() {
      return method + "(" + key + ")";
    }
  }

  /** A set as specification. */
  private static final class SetObject implements SequentialObject {
    @Override
    public Object make() {
      return new HashSet<Integer>();
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
      return "java.util.HashSet";
    }
  }

  private static final List<String> METHODS = List.of("add", "remove", "contains");

  /** Four threads on a set of so many keys; each call takes effect between its begin and end. */
  private static List<HistoryCall> history(int count, int keys) {
    Random random = new Random(5);
    SetObject set = new SetObject();
    Object object = set.make();
    long[] free = new long[4];
    List<HistoryCall> calls = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int thread = i % 4;
      long effect = 10L * i + 10;
      long begin = Math.max(free[thread] + 1, effect - random.nextInt(40));
      free[thread] = effect + random.nextInt(30);
      SetCall call = new SetCall(METHODS.get(random.nextInt(3)), random.nextInt(keys));
      Object result = set.call(object, call).value();
      calls.add(new HistoryCall(i, thread, call, result, false, begin, free[thread], 0, 0));
    }
    calls.sort(Comparator.comparingLong(HistoryCall::begin));
    List<HistoryCall> inOrder = new ArrayList<>();
    calls.forEach(c -> inOrder.add(c.numbered(inOrder.size())));
    return inOrder;
  }

  @Test
  void a_thousand_calls_are_explained_unless_one_is_wrong() {
    List<HistoryCall> calls = history(1_000, 20);
    assertThat(LongHistory.judge(new SetObject(), calls, true).explained()).isTrue();

    HistoryCall c = calls.get(990);
    calls.set(
        990,
        new HistoryCall(
            990,
            c.thread(),
            c.operation(),
            !(Boolean) c.result(),
            false,
            c.begin(),
            c.end(),
            0,
            0));
    Placement.Found found = LongHistory.judge(new SetObject(), calls, true);
    assertThat(found.explained()).isFalse();
    assertThat(((SetCall) found.stuck().operation()).key())
        .isEqualTo(((SetCall) c.operation()).key());
  }

  @Test
  void keys_are_judged_apart_only_if_real_time_counts() {
    List<HistoryCall> calls = history(50, 3);

    assertThat(LongHistory.judge(new SetObject(), calls, false)).isNull();
  }

  @Test
  void it_agrees_with_the_search_over_all_keys_at_once() {
    for (int wrong = 0; wrong < 40; wrong++) {
      List<HistoryCall> calls = history(40, 4);
      HistoryCall c = calls.get(wrong);
      calls.set(
          wrong,
          new HistoryCall(
              wrong,
              c.thread(),
              c.operation(),
              !(Boolean) c.result(),
              false,
              c.begin(),
              c.end(),
              0,
              0));
      assertThat(LongHistory.judge(new SetObject(), calls, true).explained())
          .isEqualTo(
              new Placement<>(CopiedModel.of(new SetObject()), calls, false).find().explained());
    }
  }
}
