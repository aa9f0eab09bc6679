package heddle.engine.check.sequential;

import heddle.engine.execution.Operation;
import java.util.Arrays;
import java.util.Objects;

/**
 * A call of a history. It comes before another one in every order that counts if it ends before the
 * other begins.
 *
 * @param number its index in the history, in the order in which calls begin
 * @param thread who made it
 * @param operation what was called
 * @param result what it returned, or the class of the exception that it threw
 * @param pending whether it never returned: then it may have had its effect, or not
 * @param begin when it began
 * @param end when it ended
 * @param firstRow the row of the log where it began
 * @param lastRow the row of the log where it ended, or the last one
 */
public record HistoryCall(
    int number,
    int thread,
    Operation operation,
    Object result,
    boolean pending,
    long begin,
    long end,
    int firstRow,
    int lastRow) {

  /** The same call with this number. */
  HistoryCall numbered(int other) {
    return new HistoryCall(
        other, thread, operation, result, pending, begin, end, firstRow, lastRow);
  }

  /** The same call at a moment at which it has not ended; what it will return is known already. */
  HistoryCall underWay() {
    return new HistoryCall(
        number, thread, operation, result, true, begin, Long.MAX_VALUE - 2, firstRow, lastRow);
  }

  /** Whether the call could have returned this. */
  boolean returns(Object value) {
    return pending
        || result instanceof Class<?> && result == value
        || !operation.returns() && !(value instanceof Class<?>)
        || same(result, value);
  }

  private static boolean same(Object a, Object b) {
    if (a instanceof Number x && b instanceof Number y && whole(x) && whole(y)) {
      return x.longValue() == y.longValue();
    }
    return Objects.deepEquals(a, b)
        || a instanceof Object[] x && b instanceof Object[] y && Arrays.deepEquals(x, y);
  }

  private static boolean whole(Number n) {
    return n instanceof Integer || n instanceof Long || n instanceof Short || n instanceof Byte;
  }
}
