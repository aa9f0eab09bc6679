package heddle.model.scenario;

import heddle.model.scenario.Scenario.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads calls as they are written in scenarios: {@code push(3, "a")}. */
final class CallSyntax {
  private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

  private CallSyntax() {}

  /**
   * Reads a call.
   *
   * @throws IllegalArgumentException with a sentence that says what is wrong with it
   */
  static Call parse(String text) {
    String call = text.strip();
    int open = call.indexOf('(');
    String method = open < 0 ? call : call.substring(0, open).strip();
    if (!NAME.matcher(method).matches()) {
      throw new IllegalArgumentException(
          "the call \"" + text + "\" does not begin with the name of a method; write push(1), say");
    } else if (open < 0) {
      throw new IllegalArgumentException(
          "the call \"" + text + "\" lacks its parentheses; write " + method + "()");
    } else if (!call.endsWith(")")) {
      throw new IllegalArgumentException(
          "the call \"" + text + "\" lacks its closing parenthesis at the end");
    }
    return new Call(method, arguments(text, call.substring(open + 1, call.length() - 1)));
  }

  private static List<String> arguments(String call, String list) {
    List<String> arguments = new ArrayList<>();
    if (list.isBlank()) {
      return arguments;
    }
    for (String argument : split(list)) {
      try {
        Literals.parse(argument);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("in the call \"" + call + "\" " + e.getMessage(), e);
      }
      arguments.add(argument.strip());
    }
    return List.copyOf(arguments);
  }

  /** Splits at the commas that stand outside of quotes. */
  private static List<String> split(String list) {
    List<String> parts = new ArrayList<>();
    char quote = 0;
    int start = 0;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      if (quote != 0 && c == '\\') {
        i++;
      } else if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == ',') {
        parts.add(list.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(list.substring(start));
    return parts;
  }
}
