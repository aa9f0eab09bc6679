package heddle.model.report;

import java.util.List;

/**
 * The calls of a run, put in an order in which they might have taken effect, and made in that order
 * on the sequential specification of the scenario.
 *
 * @param specification what the results are compared with, as in the scenario; empty for the class
 *     itself, run sequentially
 * @param consistency {@code linearizable}, {@code sequential} or {@code quiescent}
 * @param threadOrder whether calls of one thread keep their order though their moments overlap
 * @param calls all calls of the run, by number
 * @param asked the order, as numbers of calls; pending calls may be missing
 * @param order those of them that were made, up to the first that does not fit
 * @param places where else that one could stand among the others, and what it would do there; empty
 *     if all fit
 * @param longest the best order there is
 */
public record Ordering(
    String specification,
    String consistency,
    boolean threadOrder,
    List<Call> calls,
    List<Integer> asked,
    List<Made> order,
    List<Place> places,
    Longest longest) {

  /**
   * A call of the run. It may have taken effect at any moment from its begin to its end. A moment
   * is the number of a step and, after the point, a part of it; no two begin or end at the same.
   *
   * @param number its number from 0, in the order in which calls begin
   * @param thread who made it; 0 for the final calls
   * @param who the name of the thread
   * @param text the call as written, {@code push(3)}
   * @param result what it returned, {@code throws X}, or empty if it returns nothing
   * @param did {@code returned 3}, {@code threw X}, or empty while it is pending
   * @param pending whether it never came back: then it may have taken effect, or not
   * @param begin the first moment at which it can have taken effect
   * @param end the last one
   * @param first the step at which it began
   * @param last the step at which it ended, or the last one of the run
   */
  public record Call(
      int number,
      int thread,
      String who,
      String text,
      String result,
      String did,
      boolean pending,
      double begin,
      double end,
      int first,
      int last) {

    /** Who made it, and what: {@code T1's push(3)}. */
    public String name() {
      return who + "'s " + text;
    }

    /** Call and result: {@code pop(): 3}, {@code pop() …} while it is pending. */
    public String shown() {
      return pending ? text + " …" : result.isEmpty() ? text : text + ": " + result;
    }
  }

  /**
   * A call that was made on the specification.
   *
   * @param call its number
   * @param fits whether the specification does there what the call did in the run
   * @param would what it does there: {@code return 3}, {@code throw X}, {@code wait for ever}
   * @param state what the specification holds afterwards, in a few words; empty if that cannot be
   *     said
   */
  public record Made(int call, boolean fits, String would, String state) {}

  /**
   * A place in the order for the call that does not fit.
   *
   * @param after how many of the other calls come before it
   * @param against a call on whose wrong side it would stand here, as far as time goes; -1 if it
   *     may stand here
   * @param fits whether it fits here
   * @param would what it would do here; empty if it must not stand here
   */
  public record Place(int after, int against, boolean fits, String would) {
    /** Whether the call may stand here. */
    public boolean allowed() {
      return against < 0;
    }
  }

  /**
   * The longest order that explains a part of the results, or all of them.
   *
   * @param order the numbers of calls
   * @param stuck the call that cannot come next, or -1 if all is explained
   * @param would what that call would do there; empty if no order was looked for
   * @param because what is wrong with that call if no order was looked for, else empty
   */
  public record Longest(List<Integer> order, int stuck, String would, String because) {
    /** Whether everything is explained. */
    public boolean explains() {
      return stuck < 0;
    }
  }

  /** The call that does not fit, or {@code null} if all fit that were made. */
  public Made stuck() {
    return order.isEmpty() || order.getLast().fits() ? null : order.getLast();
  }

  /** The asked order without the call that does not fit; places are counted in it. */
  public List<Integer> others() {
    Made stuck = stuck();
    return asked.stream().filter(n -> stuck == null || n != stuck.call()).toList();
  }

  /** Whether one call must come before another, because it ended before the other began. */
  public boolean precedes(Call one, Call other) {
    return one.end() < other.begin()
        || threadOrder && one.thread() == other.thread() && one.number() < other.number();
  }
}
