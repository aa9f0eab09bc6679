package guest.sequential;

import java.util.HashMap;

/** What a map is, for one thread. */
public final class Map {
  private final java.util.Map<Object, Object> entries = new HashMap<>();

  public Object get(Object key) {
    return entries.get(key);
  }

  public Object put(Object key, Object value) {
    return entries.put(key, value);
  }

  public Object remove(Object key) {
    return entries.remove(key);
  }

  public boolean containsKey(Object key) {
    return entries.containsKey(key);
  }
}
