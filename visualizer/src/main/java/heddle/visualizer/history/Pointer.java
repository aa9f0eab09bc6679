package heddle.visualizer.history;

import heddle.model.trace.Value;
import java.util.Map;

/**
 * What a field holds, seen through atomic variables.
 *
 * @param slot the location that is written when this changes: the field itself, or that of the
 *     atomic variable that it refers to
 * @param value what it holds; {@code null} if nobody knows
 * @param stamp the stamp or mark that goes with it, or empty
 */
public record Pointer(Location slot, Value value, String stamp) {
  /** What the field of an object holds. */
  public static Pointer at(Location field, Fields heap, Shapes shapes) {
    Value value = heap.of(field.object()).get(field.field());
    return value == null || !value.isReference()
        ? new Pointer(field, value, "")
        : through(field, value, heap, shapes);
  }

  /** What a location holds through an atomic variable, if its value is one. */
  private static Pointer through(Location slot, Value value, Fields heap, Shapes shapes) {
    if (shapes.kind(value.object()) != ObjectKind.TRANSPARENT) {
      return new Pointer(slot, value, "");
    }
    Map<String, Value> fields = heap.of(value.object());
    if (fields.containsKey("pair")) {
      Location pair = new Location(value.object(), "pair");
      return ofPair(pair, fields.get("pair"), heap);
    }
    for (String content : new String[] {"value", "array", "reference"}) {
      if (fields.containsKey(content)) {
        Location inner = new Location(value.object(), content);
        Value held = fields.get(content);
        return held.isReference()
            ? through(inner, held, heap, shapes)
            : new Pointer(inner, held, "");
      }
    }
    return new Pointer(slot, value, "");
  }

  /** What a stamped or markable reference holds: both parts stand in a pair that is replaced. */
  public static Pointer ofPair(Location slot, Value pair, Fields heap) {
    Map<String, Value> parts = pair.isReference() ? heap.of(pair.object()) : Map.of();
    Value stamp = parts.getOrDefault("stamp", parts.get("mark"));
    return new Pointer(slot, parts.get("reference"), stamp == null ? "" : stamp.text());
  }

  /** The object that it points to, or 0. */
  public int target() {
    return value == null ? 0 : value.object();
  }
}
