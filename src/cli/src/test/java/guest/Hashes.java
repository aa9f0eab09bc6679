package guest;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** A program under study that depends on identity hashes, random numbers and the clock. */
public final class Hashes {
  private final Set<Object> set = new HashSet<>();

  /** Puts three objects into a set; the order of the set is that of their identity hashes. */
  public synchronized String order() {
    StringBuilder names = new StringBuilder();
    Object[] objects = {new Object(), new Object(), new Object()};
    Set<Object> own = new HashSet<>(java.util.List.of(objects));
    for (Object o : own) {
      for (int i = 0; i < objects.length; i++) {
        names.append(objects[i] == o ? String.valueOf(i) : "");
      }
    }
    set.addAll(own);
    return names.append(' ').append(set.size()).append(' ').append(hash(objects[0])).toString();
  }

  private static int hash(Object o) {
    return System.identityHashCode(o);
  }

  /** A number that nobody can guess, usually. */
  public int random() {
    return ThreadLocalRandom.current().nextInt();
  }

  /** What time it is. */
  public long time() {
    return System.nanoTime() + System.currentTimeMillis();
  }
}
