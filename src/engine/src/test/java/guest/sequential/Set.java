package guest.sequential;

import java.util.HashSet;

/** What a set is, for one thread. */
public final class Set {
  private final java.util.Set<Object> elements = new HashSet<>();

  public boolean add(Object element) {
    return elements.add(element);
  }

  public boolean remove(Object element) {
    return elements.remove(element);
  }

  public boolean contains(Object element) {
    return elements.contains(element);
  }
}
