package heddle.engine.explore.reduction;

import java.util.Arrays;

/**
 * Numbers objects by identity, from 0, in the order of their coming. Most executions know few
 * objects: those are looked for one after the other, latest first, which is quicker than hashing.
 * More of them are told apart by their class first: to ask them for their hash codes, in the middle
 * of a run, would change what the program finds if it asks later. Very many are asked after all.
 */
final class ObjectTable {
  private static final int FEW = 24;
  private static final int MANY = 512;

  private Object[] objects = new Object[64];
  private int size;

  /** What was found last is mostly what is looked for next. */
  private int last;

  /** Where to look once there are more than a few: the number plus 1, or 0. */
  private int[] slots = new int[0];

  void clear() {
    Arrays.fill(objects, 0, size, null);
    if (size > FEW) {
      Arrays.fill(slots, 0);
    }
    size = 0;
  }

  /** The number of an object, or -1. */
  int find(Object o) {
    if (last < size && objects[last] == o) {
      return last;
    }
    int found = size <= FEW ? findAmongFew(o) : slots[slot(o)] - 1;
    last = Math.max(found, 0);
    return found;
  }

  private int findAmongFew(Object o) {
    for (int i = size - 1; i >= 0; i--) {
      if (objects[i] == o) {
        return i;
      }
    }
    return -1;
  }

  /** Gives an object that is not there the next number. */
  int add(Object o) {
    if (size == objects.length) {
      objects = Arrays.copyOf(objects, size * 2);
    }
    objects[size++] = o;
    if (size > FEW) {
      if (size == FEW + 1 || size == MANY + 1 || size * 2 > slots.length) {
        spread();
      } else {
        slots[slot(o)] = size;
      }
    }
    return size - 1;
  }

  private void spread() {
    slots = new int[Math.max(slots.length, objects.length * 4)];
    for (int i = 0; i < size; i++) {
      slots[slot(objects[i])] = i + 1;
    }
  }

  private int slot(Object o) {
    int hash = size > MANY ? System.identityHashCode(o) : o == null ? 0 : hashOfClass(o);
    int slot = (hash ^ hash >>> 16) & slots.length - 1;
    while (slots[slot] != 0 && objects[slots[slot] - 1] != o) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private static int hashOfClass(Object o) {
    return o.getClass().getName().hashCode();
  }
}
