package heddle.model.scenario;

import heddle.model.scenario.JsonValue.ListValue;
import heddle.model.scenario.JsonValue.Member;
import heddle.model.scenario.JsonValue.ObjectValue;
import heddle.model.scenario.JsonValue.TextValue;
import heddle.model.scenario.JsonValue.WordValue;
import heddle.model.scenario.Scenario.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads JSON (RFC 8259, nothing more) into values that know their line and column. Gson's reader
 * tells where it stands, not where a value begins, and its messages are for programmers; people
 * write scenarios by hand.
 */
final class JsonText {
  private static final int DEEPEST = 32;
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
  private static final Pattern WORD = Pattern.compile("[-+.\\w]+");

  private final String text;
  private final Blame blame;
  private int at;
  private int depth;
  private int line = 1;
  private int lineStart;

  private JsonText(String text, Blame blame) {
    this.text = text;
    this.blame = blame;
  }

  /** The one value that the text holds. */
  static JsonValue read(String text, Blame blame) throws BadInputException {
    JsonText json = new JsonText(text, blame);
    json.skipSpace();
    if (json.ended()) {
      throw blame.at(json.place(), "the file is empty; a scenario is a JSON object");
    }
    JsonValue value = json.value("$");
    json.skipSpace();
    if (!json.ended()) {
      throw json.unexpected("the end of the file");
    }
    return value;
  }

  private JsonValue value(String path) throws BadInputException {
    skipSpace();
    Place place = place();
    if (ended()) {
      throw unexpected("a value");
    }
    return switch (text.charAt(at)) {
      case '{' -> nested(() -> object(path, place));
      case '[' -> nested(() -> list(path, place));
      case '"' -> new TextValue(path, place, string());
      default -> word(path, place);
    };
  }

  private interface Nested {
    JsonValue read() throws BadInputException;
  }

  private JsonValue nested(Nested reading) throws BadInputException {
    if (++depth > DEEPEST) {
      throw blame.at(
          place(), "objects and lists stand in each other more than " + DEEPEST + " deep");
    }
    JsonValue value = reading.read();
    depth--;
    return value;
  }

  private ObjectValue object(String path, Place place) throws BadInputException {
    Map<String, Member> members = new LinkedHashMap<>();
    at++;
    skipSpace();
    while (!found('}')) {
      if (!members.isEmpty()) {
        expect(',', "a comma or the closing } of the object");
        skipSpace();
      }
      Place keyPlace = place();
      if (ended() || text.charAt(at) != '"') {
        throw unexpected(
            members.isEmpty() ? "a key in double quotes or }" : "a key in double quotes");
      }
      String key = string();
      skipSpace();
      expect(':', "a colon after the key \"" + key + "\"");
      if (members.containsKey(key)) {
        throw blame.at(keyPlace, "the key \"" + key + "\" stands here for the second time");
      }
      members.put(key, new Member(keyPlace, value(path + "." + key)));
      skipSpace();
    }
    return new ObjectValue(path, place, members);
  }

  private ListValue list(String path, Place place) throws BadInputException {
    List<JsonValue> elements = new ArrayList<>();
    at++;
    skipSpace();
    while (!found(']')) {
      if (!elements.isEmpty()) {
        expect(',', "a comma or the closing ] of the list");
      }
      elements.add(value(path + "[" + elements.size() + "]"));
      skipSpace();
    }
    return new ListValue(path, place, elements);
  }

  private WordValue word(String path, Place place) throws BadInputException {
    Matcher matcher = WORD.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      throw unexpected("a value");
    }
    String word = matcher.group();
    if (!List.of("true", "false", "null").contains(word) && !NUMBER.matcher(word).matches()) {
      throw unexpected("a value");
    }
    at = matcher.end();
    return new WordValue(path, place, word);
  }

  private String string() throws BadInputException {
    Place start = place();
    StringBuilder string = new StringBuilder();
    at++;
    while (true) {
      if (ended() || text.charAt(at) == '\n') {
        throw blame.at(start, "this text is not closed by a double quote on its line");
      }
      char c = text.charAt(at);
      if (c < ' ') {
        throw blame.at(
            place(),
            String.format("a control character (\\u%04x) must be written as an escape", (int) c));
      }
      Place here = place();
      at++;
      if (c == '"') {
        return string.toString();
      }
      string.append(c == '\\' ? escape(here) : c);
    }
  }

  private char escape(Place place) throws BadInputException {
    char c = ended() ? ' ' : text.charAt(at++);
    int plain = "\"\\/bfnrt".indexOf(c);
    if (plain >= 0) {
      return "\"\\/\b\f\n\r\t".charAt(plain);
    }
    if (c == 'u'
        && at + 4 <= text.length()
        && text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
      at += 4;
      return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }
    throw blame.at(place, "\\" + c + " is no escape of JSON; a backslash itself is written \\\\");
  }

  private boolean found(char c) {
    boolean found = !ended() && text.charAt(at) == c;
    at += found ? 1 : 0;
    return found;
  }

  private void expect(char c, String description) throws BadInputException {
    if (!found(c)) {
      throw unexpected(description);
    }
  }

  private BadInputException unexpected(String expected) {
    return blame.at(place(), "expected " + expected + ", found " + foundHere());
  }

  private String foundHere() {
    if (ended()) {
      return "the end of the file";
    }
    Matcher word = WORD.matcher(text).region(at, text.length());
    return word.lookingAt() ? word.group() : Character.toString(text.codePointAt(at));
  }

  private void skipSpace() {
    while (!ended() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      if (text.charAt(at) == '\n') {
        line++;
        lineStart = at + 1;
      }
      at++;
    }
  }

  private boolean ended() {
    return at >= text.length();
  }

  private Place place() {
    return new Place(line, at - lineStart + 1);
  }
}
