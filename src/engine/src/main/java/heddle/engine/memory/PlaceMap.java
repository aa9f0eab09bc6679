package heddle.engine.memory;

import heddle.engine.execution.EventLog;
import heddle.engine.execution.ObjectMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A map from locations: fields of objects, static fields, elements of arrays. Objects are told
 * apart by identity, and are not asked for their hash codes.
 */
public final class PlaceMap<V> {
  private final Map<Object, Map<Long, V>> byOwner = new ObjectMap<>();

  /** An empty map. */
  public PlaceMap() {}

  private static Long part(EventLog log, int row) {
    return (long) log.field(row) << 32 | log.index(row) & 0xffffffffL;
  }

  /** What the location of an access leads to, or null. */
  V get(EventLog log, int row) {
    Map<Long, V> parts = byOwner.get(log.target(row));
    return parts == null ? null : parts.get(part(log, row));
  }

  /** What the location of an access leads to, made if there is nothing yet. */
  public V computeIfAbsent(EventLog log, int row, Supplier<V> make) {
    Map<Long, V> parts = byOwner.get(log.target(row));
    if (parts == null) {
      parts = new HashMap<>(4);
      byOwner.put(log.target(row), parts);
    }
    return parts.computeIfAbsent(part(log, row), k -> make.get());
  }

  /** Forgets all. */
  public void clear() {
    byOwner.clear();
  }
}
