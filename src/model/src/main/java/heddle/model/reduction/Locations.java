package heddle.model.reduction;

import java.util.Arrays;

/**
 * Numbers what steps touch, from 0, in the order of first mention. A location is an object, as the
 * search calls it in every execution, and a place in it.
 */
public final class Locations {
  /** The monitor of an object. */
  public static final long MONITOR = Long.MIN_VALUE;

  /** The inside of a closed object, touched by its calls. */
  public static final long INSIDE = MONITOR + 1;

  /** Whether a thread has a permit to go on. */
  public static final long PERMIT = MONITOR + 2;

  /** The beginning and end of a thread. */
  public static final long LIFE = MONITOR + 3;

  /** Everything that a thread does: interrupting it may make a difference to all of it. */
  public static final long DOINGS = MONITOR + 4;

  /** Not in an object: how many threads have been started, which gives them their numbers. */
  public static final long THREAD_COUNT = MONITOR + 5;

  /** Not in an object: what closed objects may share that we do not know. */
  public static final long ANY_INSIDE = MONITOR + 6;

  /** Not in an object: the clock. */
  public static final long CLOCK = MONITOR + 7;

  /** Not in an object: what has been printed. */
  public static final long OUTPUT = MONITOR + 8;

  /** Whether an object may still be used. */
  public static final long VALIDITY = MONITOR + 10;

  /** Who waits for a notification: an interruption takes a thread out of it without the monitor. */
  public static final long WAIT_SET = MONITOR + 11;

  /** Not in an object: what every step does, for questions about the states of threads. */
  public static final long EVERYTHING = MONITOR + 12;

  /** Not in an object: which calls of the scenario have begun and ended. */
  public static final long CALLS = MONITOR + 13;

  /** How many entries a map has: the sum of so many parts. */
  public static final int PARTS = 8;

  /** The first of these parts; each thread adds to its own, so that additions can be exchanged. */
  public static final long COUNT = MONITOR + 15;

  /** Which place of a queue is the first. */
  public static final long HEAD = COUNT + PARTS;

  /** Which place of a queue is the last. */
  public static final long TAIL = HEAD + 1;

  private static final long EMPTIED = 1L << 60;

  /** What is in a place of a queue, from 0. */
  public static long filled(long place) {
    return -1 - place;
  }

  /** Whether a place of a queue has been emptied again. */
  public static long emptied(long place) {
    return -1 - EMPTIED - place;
  }

  /** Not in an object: the answer to a question that is asked of every state. */
  public static final long ANSWER = MONITOR + 40;

  /** Not in an object: what properties of every state look at. */
  public static final long STATE = MONITOR + 14;

  private long[] objects = new long[64];
  private long[] places = new long[64];
  private int[] slots = new int[256];
  private int size;

  /** None yet. */
  public Locations() {
    Arrays.fill(slots, -1);
  }

  long object(int location) {
    return objects[location];
  }

  long place(int location) {
    return places[location];
  }

  /** The number of a place in an object. */
  public int of(long object, long place) {
    int slot = hash(object, place) & slots.length - 1;
    while (slots[slot] >= 0) {
      int known = slots[slot];
      if (objects[known] == object && places[known] == place) {
        return known;
      }
      slot = slot + 1 & slots.length - 1;
    }
    slots[slot] = add(object, place);
    int number = size - 1;
    if (size * 2 > slots.length) {
      spread();
    }
    return number;
  }

  private int add(long object, long place) {
    if (size == objects.length) {
      objects = Arrays.copyOf(objects, size * 2);
      places = Arrays.copyOf(places, size * 2);
    }
    objects[size] = object;
    places[size] = place;
    return size++;
  }

  private void spread() {
    slots = new int[slots.length * 2];
    Arrays.fill(slots, -1);
    for (int i = 0; i < size; i++) {
      int slot = hash(objects[i], places[i]) & slots.length - 1;
      while (slots[slot] >= 0) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = i;
    }
  }

  private static int hash(long object, long place) {
    long h = (object * 31 + place) * 0x9E3779B97F4A7C15L;
    return (int) (h >>> 32);
  }
}
