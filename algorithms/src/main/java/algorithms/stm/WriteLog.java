package algorithms.stm;

import java.util.Arrays;

/**
 * What a transaction wants to write: a list in which the last entry for a variable counts.
 *
 * <p>A nested part that writes a variable again adds an entry, and does not change one of the outer
 * part; so undoing it is cutting the list short. Looking a variable up takes time in proportion to
 * the number of entries, but a filter of 64 bits answers most questions for variables that were not
 * written.
 */
final class WriteLog {

  private Ref<?>[] refs = new Ref<?>[8];
  private Object[] values = new Object[8];
  private int size;
  private long filter;

  /** After {@link #lock}: how many are locked, and which version each had before. */
  private int locked;

  private long[] versions = new long[8];

  boolean isEmpty() {
    return size == 0;
  }

  int size() {
    return size;
  }

  /** The place of the last entry for the variable, or -1. */
  int find(Ref<?> ref) {
    if ((filter & bit(ref)) == 0) {
      return -1;
    }
    for (int i = size - 1; i >= 0; i--) {
      if (refs[i] == ref) {
        return i;
      }
    }
    return -1;
  }

  Object value(int place) {
    return values[place];
  }

  Ref<?> ref(int place) {
    return refs[place];
  }

  /** Writes; entries before {@code mark} belong to the outer part and are left alone. */
  void put(Ref<?> ref, Object value, int mark) {
    int place = find(ref);
    if (place >= mark) {
      values[place] = value;
      return;
    }
    if (size == refs.length) {
      refs = Arrays.copyOf(refs, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
      versions = Arrays.copyOf(versions, 2 * size);
    }
    refs[size] = ref;
    values[size++] = value;
    filter |= bit(ref);
  }

  /** Undoes all from {@code mark} on. The filter keeps its bits, which only costs a search. */
  void truncate(int mark) {
    Arrays.fill(refs, mark, size, null);
    Arrays.fill(values, mark, size, null);
    size = mark;
  }

  void clear() {
    truncate(0);
    filter = 0;
  }

  /**
   * Locks all variables, in the order of their ids. If one stays locked by others, unlocks all that
   * it has locked.
   *
   * @return whether all are locked
   */
  boolean lock(ContentionManager manager) {
    sort();
    for (locked = 0; locked < size; locked++) {
      if (isLast(locked) && !lock(refs[locked], manager)) {
        unlockAsBefore();
        return false;
      }
    }
    return true;
  }

  private boolean lock(Ref<?> ref, ContentionManager manager) {
    for (int looks = 0; ; looks++) {
      long word = ref.lockWord();
      if (ref.tryLock(word)) {
        versions[locked] = Ref.version(word);
        return true;
      }
      if (!manager.lookAgain(looks)) {
        return false;
      }
    }
  }

  boolean hasLocked(Ref<?> ref) {
    return find(ref) >= 0;
  }

  /** Whether this entry counts: after sorting, the last one of its variable. */
  boolean isLast(int place) {
    return place == size - 1 || refs[place] != refs[place + 1];
  }

  /** The newest version that a locked variable had before. */
  long newestVersion() {
    long newest = 0;
    for (int i = 0; i < locked; i++) {
      newest = isLast(i) ? Math.max(newest, versions[i]) : newest;
    }
    return newest;
  }

  void unlockAsBefore() {
    for (int i = 0; i < locked; i++) {
      if (isLast(i)) {
        refs[i].unlock(versions[i]);
      }
    }
  }

  /** By id, and by age among equals. Insertion: the log is short, and often in order already. */
  private void sort() {
    for (int i = 1; i < size; i++) {
      Ref<?> ref = refs[i];
      Object value = values[i];
      int j = i;
      for (; j > 0 && refs[j - 1].id > ref.id; j--) {
        refs[j] = refs[j - 1];
        values[j] = values[j - 1];
      }
      refs[j] = ref;
      values[j] = value;
    }
  }

  private static long bit(Ref<?> ref) {
    return 1L << (ref.id & 63);
  }
}
