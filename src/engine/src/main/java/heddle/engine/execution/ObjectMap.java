package heddle.engine.execution;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A map from objects of a program, by identity, that does not ask for their identity hash codes. An
 * object that has none yet draws it when it is first asked for, and the program may notice who came
 * first: what is only looked at, in the middle of a run, must not be asked.
 *
 * <p>Objects of one class are looked for one after the other, latest first; of a class of which
 * there are very many, further ones are asked after all. Nothing is ever removed.
 */
public final class ObjectMap<V> extends AbstractMap<Object, V> {
  /** So many objects of a class are looked through. */
  private static final int MANY = 256;

  /** The entries of one class. */
  private static final class Row<V> {
    final List<SimpleEntry<Object, V>> first = new ArrayList<>();
    Map<Integer, List<SimpleEntry<Object, V>>> others;
  }

  private final Map<Class<?>, Row<V>> rows = new HashMap<>();
  private final List<SimpleEntry<Object, V>> all = new ArrayList<>();

  /** An empty map. */
  public ObjectMap() {}

  private static <V> SimpleEntry<Object, V> in(List<SimpleEntry<Object, V>> entries, Object key) {
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (entries.get(i).getKey() == key) {
        return entries.get(i);
      }
    }
    return null;
  }

  private SimpleEntry<Object, V> find(Object key) {
    Row<V> row = rows.get(key == null ? null : key.getClass());
    if (row == null) {
      return null;
    }
    SimpleEntry<Object, V> found = in(row.first, key);
    return found != null || row.others == null
        ? found
        : in(row.others.getOrDefault(System.identityHashCode(key), List.of()), key);
  }

  @Override
  public V get(Object key) {
    SimpleEntry<Object, V> found = find(key);
    return found == null ? null : found.getValue();
  }

  @Override
  public boolean containsKey(Object key) {
    return find(key) != null;
  }

  @Override
  public V put(Object key, V value) {
    SimpleEntry<Object, V> found = find(key);
    if (found != null) {
      return found.setValue(value);
    }
    SimpleEntry<Object, V> made = new SimpleEntry<>(key, value);
    all.add(made);
    Row<V> row = rows.computeIfAbsent(key == null ? null : key.getClass(), k -> new Row<>());
    if (row.first.size() < MANY) {
      row.first.add(made);
    } else {
      row.others = row.others == null ? new HashMap<>() : row.others;
      row.others.computeIfAbsent(System.identityHashCode(key), k -> new ArrayList<>(1)).add(made);
    }
    return null;
  }

  @Override
  public void clear() {
    rows.clear();
    all.clear();
  }

  /** In the order of their coming. */
  @Override
  public Set<Entry<Object, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<Object, V>> iterator() {
        Iterator<SimpleEntry<Object, V>> entries = all.iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return entries.hasNext();
          }

          @Override
          public Entry<Object, V> next() {
            return entries.next();
          }
        };
      }

      @Override
      public int size() {
        return all.size();
      }
    };
  }
}
