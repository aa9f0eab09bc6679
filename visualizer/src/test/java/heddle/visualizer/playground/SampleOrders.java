package heddle.visualizer.playground;

import heddle.model.report.Ordering;
import heddle.model.report.Ordering.Call;
import heddle.model.report.Ordering.Longest;
import heddle.model.report.Ordering.Made;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/**
 * A stack of three threads, held against one. T1 pushes 1 in steps 1 to 4, T2 pushes 2 in steps 2
 * to 3 and then pops 1 in steps 3 to 6; T3 pops and has not come back.
 */
final class SampleOrders {
  static final int PUSH_1 = 0;
  static final int PUSH_2 = 1;
  static final int POP = 2;
  static final int PENDING = 3;

  private static final List<Call> CALLS =
      List.of(
          new Call(0, 1, "T1", "push(1)", "", "returned", false, 1.5, 4.5, 1, 4),
          new Call(1, 2, "T2", "push(2)", "", "returned", false, 2.5, 3.25, 2, 3),
          new Call(2, 2, "T2", "pop()", "1", "returned 1", false, 3.75, 6.5, 3, 6),
          new Call(3, 3, "T3", "pop()", "", "has not come back", true, 5.5, 7, 5, 6));

  private SampleOrders() {}

  /** What comes of an order; {@code null} asks for the best one. */
  static Ordering of(List<Integer> order) {
    List<Integer> asked = order == null ? List.of(PUSH_2, PUSH_1, POP) : order;
    Deque<Integer> stack = new ArrayDeque<>();
    List<Made> made = new ArrayList<>();
    for (int number : asked) {
      Call call = CALLS.get(number);
      String result = "";
      if (call.text().startsWith("push")) {
        stack.push(number + 1);
      } else {
        result = String.valueOf(stack.poll());
      }
      boolean fits = call.pending() || Objects.equals(result, call.result());
      made.add(new Made(number, fits, "return " + result, stack.toString()));
      if (!fits) {
        break;
      }
    }
    return new Ordering(
        "example.Stack",
        "linearizable",
        false,
        CALLS,
        asked,
        made,
        List.of(),
        new Longest(List.of(PUSH_2, PUSH_1, POP), -1, "", ""));
  }
}
