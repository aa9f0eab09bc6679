package heddle.model.protocol;

import com.google.gson.JsonPrimitive;
import heddle.model.trace.Position;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes records as JSON. A debugger's worker is interpreted, and there writing a string character
 * by character costs far more than appending one that is ready: names recur in every step, so their
 * JSON forms are kept.
 */
final class RecordWriter {
  private static final int MOST_KEPT = 20_000;
  private static final int LONGEST_KEPT = 200;

  private final Map<String, String> strings = new ConcurrentHashMap<>();
  private final Map<Position, String> positions = new ConcurrentHashMap<>();

  String write(Record message) {
    StringBuilder line = new StringBuilder(256);
    append(line, message);
    return line.toString();
  }

  private void append(StringBuilder line, Object value) {
    switch (value) {
      case null -> line.append("null");
      case String s -> line.append(string(s));
      case Position p -> line.append(position(p));
      case Record r -> appendRecord(line, r);
      case List<?> l -> appendList(line, l);
      case Map<?, ?> m -> appendMap(line, m);
      case Enum<?> e -> line.append(string(e.name()));
      default -> line.append(value);
    }
  }

  private void appendRecord(StringBuilder line, Record value) {
    line.append('{');
    int start = line.length();
    for (RecordShape.Part part : RecordShape.of(value.getClass()).parts) {
      Object component = component(part, value);
      if (part.absent() == null ? component != null : !part.absent().equals(component)) {
        line.append(line.length() == start ? "" : ",").append(part.key());
        append(line, component);
      }
    }
    line.append('}');
  }

  private void appendList(StringBuilder line, List<?> list) {
    line.append('[');
    for (int i = 0; i < list.size(); i++) {
      line.append(i == 0 ? "" : ",");
      append(line, list.get(i));
    }
    line.append(']');
  }

  private void appendMap(StringBuilder line, Map<?, ?> map) {
    line.append('{');
    String comma = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      line.append(comma).append(string((String) entry.getKey())).append(':');
      append(line, entry.getValue());
      comma = ",";
    }
    line.append('}');
  }

  private static Object component(RecordShape.Part part, Record value) {
    try {
      return part.accessor().invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + part.accessor(), e);
    }
  }

  private String string(String text) {
    if (text.length() > LONGEST_KEPT) {
      return new JsonPrimitive(text).toString();
    }
    String json = strings.get(text);
    if (json == null) {
      json = new JsonPrimitive(text).toString();
      keep(strings, text, json);
    }
    return json;
  }

  private String position(Position position) {
    String json = positions.get(position);
    if (json == null) {
      StringBuilder text = new StringBuilder();
      appendRecord(text, position);
      json = text.toString();
      keep(positions, position, json);
    }
    return json;
  }

  private static <K> void keep(Map<K, String> kept, K key, String json) {
    if (kept.size() >= MOST_KEPT) {
      kept.clear();
    }
    kept.put(key, json);
  }
}
