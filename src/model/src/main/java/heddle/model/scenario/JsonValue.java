package heddle.model.scenario;

import heddle.model.scenario.Scenario.Place;
import java.util.List;
import java.util.Map;

/** A JSON value that knows where it stands. */
sealed interface JsonValue {
  /** Where it is in the document, {@code $.threads.T1[0]} say. */
  String path();

  /** Where it begins in the file. */
  Place place();

  /** What it is, for a sentence that says what was found. */
  String described();

  /** An object; its members in the order of the file. */
  record ObjectValue(String path, Place place, Map<String, Member> members) implements JsonValue {
    @Override
    public String described() {
      return "an object";
    }
  }

  /** A member of an object: where its key stands, and its value. */
  record Member(Place keyPlace, JsonValue value) {}

  /** A list. */
  record ListValue(String path, Place place, List<JsonValue> elements) implements JsonValue {
    @Override
    public String described() {
      return "a list";
    }
  }

  /** A string. */
  record TextValue(String path, Place place, String text) implements JsonValue {
    @Override
    public String described() {
      return text.length() > 40
          ? "the text \"" + text.substring(0, 37) + "...\""
          : "the text \"" + text + "\"";
    }
  }

  /** A number, {@code true}, {@code false} or {@code null}, as written. */
  record WordValue(String path, Place place, String word) implements JsonValue {
    boolean isNumber() {
      return !isBoolean() && !word.equals("null");
    }

    boolean isBoolean() {
      return word.equals("true") || word.equals("false");
    }

    @Override
    public String described() {
      return isNumber() ? "the number " + word : word;
    }
  }
}
