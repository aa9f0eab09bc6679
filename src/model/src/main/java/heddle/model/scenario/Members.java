package heddle.model.scenario;

import heddle.model.scenario.JsonValue.ListValue;
import heddle.model.scenario.JsonValue.Member;
import heddle.model.scenario.JsonValue.ObjectValue;
import heddle.model.scenario.JsonValue.TextValue;
import heddle.model.scenario.JsonValue.WordValue;
import heddle.model.scenario.Scenario.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Typed access to the members of an object in a scenario file. Notes the place of every value that
 * it hands out, and blames the place of one that is not as it must be.
 */
final class Members {
  private final Blame blame;
  private final ObjectValue object;
  private final String name;
  private final Map<String, Place> places;

  private Members(Blame blame, ObjectValue object, String name, Map<String, Place> places) {
    this.blame = blame;
    this.object = object;
    this.name = name;
    this.places = places;
  }

  /**
   * The members of a value that must be an object with these keys.
   *
   * @param name how messages call it, {@code the scenario} say
   */
  static Members of(
      Blame blame, JsonValue value, String name, List<String> keys, Map<String, Place> places)
      throws BadInputException {
    places.put(value.path(), value.place());
    if (!(value instanceof ObjectValue object)) {
      throw blame.at(value, name + " must be an object, not " + value.described());
    }
    for (Map.Entry<String, Member> member : object.members().entrySet()) {
      if (!keys.contains(member.getKey())) {
        throw blame.at(
            member.getValue().keyPlace(),
            "unknown key \""
                + member.getKey()
                + "\" in "
                + name
                + keysInstead(member.getKey(), keys));
      }
    }
    return new Members(blame, object, name, places);
  }

  private static String keysInstead(String key, List<String> keys) {
    String suggestion = Suggestion.forWord(key, keys);
    return suggestion.isEmpty() ? "; its keys are " + String.join(", ", keys) : suggestion;
  }

  /** How a function reads a member; it may blame the value. */
  interface Reading<T> {
    T read(JsonValue value) throws BadInputException;
  }

  boolean has(String key) {
    return object.members().containsKey(key);
  }

  /** The member's value, noted; it must be there. */
  JsonValue value(String key) throws BadInputException {
    Member member = object.members().get(key);
    if (member == null) {
      throw blame.at(object, name + " lacks the key \"" + key + "\"");
    }
    places.put(member.value().path(), member.value().place());
    return member.value();
  }

  <T> T read(String key, T absent, Reading<T> reading) throws BadInputException {
    return has(key) ? reading.read(value(key)) : absent;
  }

  String text(String key) throws BadInputException {
    JsonValue value = value(key);
    return text(value, "\"" + key + "\" must be a text in double quotes");
  }

  String text(String key, String absent) throws BadInputException {
    return has(key) ? text(key) : absent;
  }

  String text(JsonValue value, String expected) throws BadInputException {
    if (value instanceof TextValue t) {
      return t.text();
    }
    throw blame.at(value, expected + ", not " + value.described());
  }

  boolean truth(String key) throws BadInputException {
    JsonValue value = value(key);
    if (value instanceof WordValue w && w.isBoolean()) {
      return w.word().equals("true");
    }
    throw blame.at(value, "\"" + key + "\" must be true or false, not " + value.described());
  }

  /** A whole number of at least 1. */
  long count(String key, long most) throws BadInputException {
    return whole(key, 1, most);
  }

  /** A whole number of at least 0. */
  int countFromZero(String key, int most, int absent) throws BadInputException {
    return has(key) ? (int) whole(key, 0, most) : absent;
  }

  private long whole(String key, long least, long most) throws BadInputException {
    JsonValue value = value(key);
    if (value instanceof WordValue w && w.isNumber()) {
      BigDecimal number = new BigDecimal(w.word());
      if (number.stripTrailingZeros().scale() <= 0
          && number.compareTo(BigDecimal.valueOf(least)) >= 0
          && number.compareTo(BigDecimal.valueOf(most)) <= 0) {
        return number.longValueExact();
      }
    }
    throw blame.at(
        value,
        "\"%s\" must be a whole number from %d to %d, not %s"
            .formatted(key, least, most, value.described()));
  }

  long count(String key, long most, long absent) throws BadInputException {
    return has(key) ? count(key, most) : absent;
  }

  double positive(String key, double absent) throws BadInputException {
    if (!has(key)) {
      return absent;
    }
    JsonValue value = value(key);
    if (value instanceof WordValue w && w.isNumber()) {
      double number = Double.parseDouble(w.word());
      if (number > 0 && number < 1e9) {
        return number;
      }
    }
    throw blame.at(value, "\"" + key + "\" must be a number above 0, not " + value.described());
  }

  /** The elements of a list, each noted and read; empty if the member is absent. */
  <T> List<T> list(String key, String example, Reading<T> reading) throws BadInputException {
    return has(key) ? list(value(key), "\"" + key + "\"", example, reading) : List.of();
  }

  /**
   * The elements of a list, each noted and read.
   *
   * @param what how messages call the list
   * @param example how one is written
   */
  <T> List<T> list(JsonValue value, String what, String example, Reading<T> reading)
      throws BadInputException {
    if (!(value instanceof ListValue list)) {
      throw blame.at(
          value, what + " must be a list, such as " + example + ", not " + value.described());
    }
    List<T> elements = new ArrayList<>();
    for (JsonValue element : list.elements()) {
      places.put(element.path(), element.place());
      elements.add(reading.read(element));
    }
    return List.copyOf(elements);
  }

  List<String> texts(String key, String example) throws BadInputException {
    return list(
        key,
        example,
        v -> text(v, "every element of \"" + key + "\" must be a text in double quotes"));
  }
}
