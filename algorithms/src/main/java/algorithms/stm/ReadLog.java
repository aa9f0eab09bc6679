package algorithms.stm;

import java.util.Arrays;

/** What a transaction has read; the same variable may be in it several times. */
final class ReadLog {

  private Ref<?>[] refs = new Ref<?>[16];
  private int size;

  void add(Ref<?> ref) {
    if (size == refs.length) {
      refs = Arrays.copyOf(refs, 2 * size);
    }
    refs[size++] = ref;
  }

  boolean isEmpty() {
    return size == 0;
  }

  void clear() {
    Arrays.fill(refs, 0, size, null); // a log that is used again must keep nothing alive
    size = 0;
  }

  /**
   * Whether all that was read still has a version of this time or before, and nobody else is
   * writing it. Variables in {@code mine} are locked by the caller, who has seen their versions.
   */
  boolean isValid(long time, WriteLog mine) {
    for (int i = 0; i < size; i++) {
      long word = refs[i].lockWord();
      if (Ref.isLocked(word) ? !mine.hasLocked(refs[i]) : Ref.version(word) > time) {
        return false;
      }
    }
    return true;
  }

  /** Whether no version is newer than this time, whoever has locked it. */
  boolean hasNoNewerThan(long time) {
    for (int i = 0; i < size; i++) {
      if (Ref.version(refs[i].lockWord()) > time) {
        return false;
      }
    }
    return true;
  }

  /** Whether nothing that was read has changed since, or is about to. */
  boolean isUnchanged(long time) {
    for (int i = 0; i < size; i++) {
      long word = refs[i].lockWord();
      if (Ref.isLocked(word) || Ref.version(word) > time) {
        return false;
      }
    }
    return true;
  }
}
