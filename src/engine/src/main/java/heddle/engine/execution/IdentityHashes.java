package heddle.engine.execution;

import java.math.RoundingMode;
import java.nio.file.StandardOpenOption;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.List;
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

  /** Enums whose constants outlive the runs, and get their hashes before the first one. */
  private static final List<Class<? extends Enum<?>>> SHARED =
      List.of(
          TimeUnit.class,
          Thread.State.class,
          ChronoUnit.class,
          DayOfWeek.class,
          Month.class,
          RoundingMode.class,
          StandardOpenOption.class);

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
    hashShared();
    startAnew();
  }

  /** Or else such a hash would be drawn by whichever run of this worker asks for it first. */
  private void hashShared() {
    programEnters();
    for (Class<? extends Enum<?>> type : SHARED) {
      for (Enum<?> constant : type.getEnumConstants()) {
        System.identityHashCode(constant);
      }
    }
    programLeaves();
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
    programHigh = FIRST_Y & 0xffffffffL | (long) FIRST_Z << 32;
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
