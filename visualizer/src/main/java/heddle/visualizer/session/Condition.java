package heddle.visualizer.session;

import heddle.model.trace.HeapChange;
import heddle.model.trace.StackFrame;
import heddle.model.trace.StackFrame.Local;
import heddle.model.trace.ThreadState;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import heddle.model.trace.Value;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is asked of a value: {@code head == null}, {@code count >= 3}. Numbers are compared as
 * numbers, everything else as it is written in the window, and only for being the same or not.
 *
 * @param name a field or a local variable
 * @param operator {@code ==}, {@code !=}, {@code <}, {@code <=}, {@code >} or {@code >=}
 * @param literal what it is compared with
 */
public record Condition(String name, String operator, String literal) {
  /** What to say when a text is no condition. */
  public static final String FORM =
      "Write a name, one of == != < <= > >=, and a value, for example: count >= 3";

  private static final Pattern TEXT =
      Pattern.compile("\\s*([\\w.$\\[\\]]+)\\s*(==|!=|<=|>=|<|>)\\s*(\\S.*?)\\s*");

  /** Reads one, if the text is one. */
  public static Optional<Condition> parse(String text) {
    Matcher m = TEXT.matcher(text);
    return m.matches()
        ? Optional.of(new Condition(m.group(1), m.group(2), m.group(3)))
        : Optional.empty();
  }

  /** Whether the step gives the field a value of which this holds. */
  public boolean becomesTrue(Trace trace, int step) {
    for (HeapChange change : trace.steps().get(step).heap()) {
      if (change.field().equals(name) && holds(trace.stateAt(step), change.value())) {
        return true;
      }
    }
    return false;
  }

  /** Whether it holds now of a local variable of the thread, or else of any field of that name. */
  public boolean holds(Trace trace, int step, int thread) {
    TraceState state = trace.stateAt(step);
    ThreadState standing = state.thread(thread);
    if (standing != null) {
      for (StackFrame frame : standing.frames()) {
        for (Local local : frame.locals()) {
          if (local.name().equals(name)) {
            return holds(state, local.value());
          }
        }
      }
    }
    return state.objects().stream()
        .map(o -> state.fields(o.id()).get(name))
        .anyMatch(v -> v != null && holds(state, v));
  }

  private boolean holds(TraceState state, Value value) {
    String text = state.text(value);
    Optional<Double> left = number(text);
    Optional<Double> right = number(literal);
    if (left.isPresent() && right.isPresent()) {
      return compared(Double.compare(left.get(), right.get()));
    }
    return switch (operator) {
      case "==" -> text.equals(literal);
      case "!=" -> !text.equals(literal);
      default -> false;
    };
  }

  private boolean compared(int order) {
    return switch (operator) {
      case "==" -> order == 0;
      case "!=" -> order != 0;
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      default -> order >= 0;
    };
  }

  private static Optional<Double> number(String text) {
    try {
      return Optional.of(Double.valueOf(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return name + " " + operator + " " + literal;
  }
}
