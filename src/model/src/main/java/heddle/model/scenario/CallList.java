package heddle.model.scenario;

import heddle.model.scenario.Scenario.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Calls and arguments as somebody types them into one line: {@code push(1), push("a,b"), pop()}.
 */
public final class CallList {
  private CallList() {}

  /**
   * Reads calls with commas between them; none from a blank line.
   *
   * @throws IllegalArgumentException with a sentence that says what is wrong with one of them
   */
  public static List<Call> parse(String line) {
    List<Call> calls = new ArrayList<>();
    for (String part : split(line)) {
      calls.add(CallSyntax.parse(part));
    }
    return List.copyOf(calls);
  }

  /**
   * Reads the arguments of a constructor, literals with commas between them.
   *
   * @throws IllegalArgumentException with a sentence that says what is wrong with one of them
   */
  public static List<String> arguments(String line) {
    return CallSyntax.parse("new(" + line.strip() + ")").arguments();
  }

  /** Calls as one line, which {@link #parse} reads. */
  public static String text(List<Call> calls) {
    return calls.stream().map(Call::toString).collect(Collectors.joining(", "));
  }

  /** Splits at the commas that stand outside of parentheses and quotes. */
  private static List<String> split(String line) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    char quote = 0;
    int depth = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote != 0) {
        if (c == '\\' && i + 1 < line.length()) {
          part.append(c);
          c = line.charAt(++i);
        } else if (c == quote) {
          quote = 0;
        }
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '(' || c == ')') {
        depth += c == '(' ? 1 : -1;
      } else if (c == ',' && depth == 0) {
        parts.add(part.toString().strip());
        part.setLength(0);
        continue;
      }
      part.append(c);
    }
    if (!part.isEmpty() || !parts.isEmpty()) {
      parts.add(part.toString().strip());
    }
    return line.isBlank() ? List.of() : parts;
  }
}
