package heddle.engine.execution;

import java.math.RoundingMode;
import java.nio.file.StandardOpenOption;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import jdk.internal.misc.Unsafe;

/**
 * Makes {@code System.identityHashCode} a function of the run. HotSpot draws it from a xorshift
 * generator (Marsaglia) that belongs to the operating-system thread; the program gets a state of
 * its own, which starts afresh with every run and is put in place only while the program runs.
 *
 * <p>The state is four words somewhere in the VM's thread structure, found by the constants that a
 * new thread starts with. Where they are not found, hashes are left alone.
 */
final class IdentityHashes {
  private static final Unsafe UNSAFE = Unsafe.getUnsafe();
  private static final long STRUCTURE = UNSAFE.objectFieldOffset(Thread.class, "eetop");
  private static final int FIRST_Y = 842502087;
  private static final int FIRST_Z = 0x8767;
  private static final int FIRST_W = 273326509;
  private static final int FIRST_X = 12345;
  private static final int SEARCHED_BYTES = 1_600;

  /** Enums whose constants were made before anybody could give them their hashes. */
  private static final List<Class<? extends Enum<?>>> ENUMS =
      List.of(
          TimeUnit.class,
          Thread.State.class,
          ChronoUnit.class,
          DayOfWeek.class,
          Month.class,
          RoundingMode.class,
          StandardOpenOption.class);

  /** Classes that programs put into sets and maps. */
  private static final List<Class<?>> CLASSES =
      List.of(
          Object.class,
          String.class,
          Class.class,
          Thread.class,
          Boolean.class,
          Byte.class,
          Short.class,
          Character.class,
          Integer.class,
          Long.class,
          Float.class,
          Double.class,
          Number.class,
          boolean.class,
          byte.class,
          short.class,
          char.class,
          int.class,
          long.class,
          float.class,
          double.class,
          void.class,
          Runnable.class,
          Iterable.class,
          Comparable.class,
          CharSequence.class,
          Throwable.class,
          Exception.class,
          Error.class,
          RuntimeException.class,
          IllegalArgumentException.class,
          IllegalStateException.class,
          NullPointerException.class,
          InterruptedException.class,
          Collection.class,
          List.class,
          Set.class,
          Map.class,
          Queue.class,
          Deque.class,
          ArrayList.class,
          LinkedList.class,
          ArrayDeque.class,
          HashMap.class,
          HashSet.class,
          LinkedHashMap.class,
          TreeMap.class,
          TreeSet.class);

  private final long address;
  private long programLow;
  private long programHigh;
  private long engineLow;
  private long engineHigh;

  /** Looks for the state; call it on the thread that will run the program. */
  IdentityHashes(Thread carrier) {
    int offset = findOffset();
    address = offset < 0 ? 0 : UNSAFE.getLong(carrier, STRUCTURE) + offset;
    startAnew();
    for (Class<? extends Enum<?>> type : ENUMS) {
      for (Enum<?> constant : type.getEnumConstants()) {
        give(constant, constant.name());
      }
    }
    CLASSES.forEach(type -> give(type, type.getName()));
  }

  private static int findOffset() {
    int[] found = {-1};
    Thread fresh =
        new Thread(() -> found[0] = search(UNSAFE.getLong(Thread.currentThread(), STRUCTURE)));
    fresh.start();
    try {
      fresh.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return found[0];
  }

  /** The words stand in the order w, x, y, z; x is random from the beginning. */
  private static int search(long structure) {
    for (int i = 0; i < SEARCHED_BYTES; i += Integer.BYTES) {
      if (UNSAFE.getInt(structure + i) == FIRST_W
          && UNSAFE.getInt(structure + i + 8) == FIRST_Y
          && UNSAFE.getInt(structure + i + 12) == FIRST_Z) {
        return i;
      }
    }
    return -1;
  }

  /** A new run: its first hash is the first hash of every run. */
  void startAnew() {
    programLow = FIRST_W & 0xffffffffL | (long) FIRST_X << 32;
    programHigh = programHighAtFirst();
  }

  /** The program goes on: hashes are drawn from its state. */
  void programEnters() {
    if (address != 0) {
      engineLow = UNSAFE.getLong(address);
      engineHigh = UNSAFE.getLong(address + 8);
      UNSAFE.putLong(address, programLow);
      UNSAFE.putLong(address + 8, programHigh);
    }
  }

  /**
   * Gives an object that outlives the runs its hash, as a function of its name alone: or else it
   * would be drawn by whichever run of this worker asks for it first.
   */
  void give(Object constant, String name) {
    if (address == 0) {
      return;
    }
    long low = UNSAFE.getLong(address);
    long high = UNSAFE.getLong(address + 8);
    UNSAFE.putLong(address, name.hashCode() & 0xffffffffL | (long) name.length() << 32);
    UNSAFE.putLong(address + 8, programHighAtFirst());
    System.identityHashCode(constant);
    UNSAFE.putLong(address, low);
    UNSAFE.putLong(address + 8, high);
  }

  private static long programHighAtFirst() {
    return FIRST_Y & 0xffffffffL | (long) FIRST_Z << 32;
  }

  /** The engine goes on: what it draws is none of the program's. */
  void programLeaves() {
    if (address != 0) {
      programLow = UNSAFE.getLong(address);
      programHigh = UNSAFE.getLong(address + 8);
      UNSAFE.putLong(address, engineLow);
      UNSAFE.putLong(address + 8, engineHigh);
    }
  }
}
