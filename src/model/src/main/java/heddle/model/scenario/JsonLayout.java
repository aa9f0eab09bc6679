package heddle.model.scenario;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;

/** Writes JSON for people: what fits on a line stands on one. */
final class JsonLayout {
  private static final int WIDTH = 100;

  private JsonLayout() {}

  /** The text of an object, each of its members on its own line. */
  static String of(JsonElement object) {
    return broken(object, "") + "\n";
  }

  private static String laidOut(JsonElement value, String indent, int used) {
    String line = flat(value);
    boolean fits = used + line.length() < WIDTH;
    return fits || value.isJsonPrimitive() ? line : broken(value, indent);
  }

  private static String broken(JsonElement value, String indent) {
    String deeper = indent + "  ";
    if (value.isJsonArray()) {
      List<String> lines =
          value.getAsJsonArray().asList().stream()
              .map(e -> deeper + laidOut(e, deeper, deeper.length()))
              .toList();
      return "[\n" + String.join(",\n", lines) + "\n" + indent + "]";
    }
    List<String> lines =
        value.getAsJsonObject().entrySet().stream().map(e -> deeper + member(e, deeper)).toList();
    return "{\n" + String.join(",\n", lines) + "\n" + indent + "}";
  }

  private static String member(Map.Entry<String, JsonElement> member, String indent) {
    String key = key(member);
    return key + laidOut(member.getValue(), indent, indent.length() + key.length());
  }

  private static String flat(JsonElement value) {
    if (value.isJsonArray()) {
      List<String> elements =
          value.getAsJsonArray().asList().stream().map(JsonLayout::flat).toList();
      return "[" + String.join(", ", elements) + "]";
    } else if (value.isJsonObject()) {
      List<String> members =
          value.getAsJsonObject().entrySet().stream()
              .map(e -> key(e) + flat(e.getValue()))
              .toList();
      return "{" + String.join(", ", members) + "}";
    }
    return value.toString();
  }

  private static String key(Map.Entry<String, JsonElement> member) {
    return new JsonPrimitive(member.getKey()) + ": ";
  }
}
