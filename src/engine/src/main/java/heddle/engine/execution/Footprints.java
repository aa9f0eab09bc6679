package heddle.engine.execution;

import heddle.engine.instrument.SiteTable;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import jdk.internal.misc.Unsafe;

/**
 * What closed calls of some collections have really touched: a bin of a map, a place in a queue.
 * The order of a map's entries is that of its bins, and in each bin that in which they came, as
 * long as the map does not grow. A queue is taken for an endless row of places, of which each is
 * filled once and emptied once; a put and a take have to do with each other if they are of the same
 * place.
 *
 * <p>Told by the carrier in the middle of the program's calls, while the library is silent.
 */
public final class Footprints {
  /** What a call has touched. */
  public enum Kind {
    /** It is not known more exactly: all of the object. */
    ALL,
    /** It has looked at the bin of a key. */
    LOOKED_UP,
    /** It may have changed the bin of a key. */
    ENTERED,
    /** It has looked at the number of entries. */
    COUNTED,
    /** It has filled the last place of a queue. */
    PUT,
    /** It has found no room in a queue. */
    FULL,
    /** It has emptied the first place of a queue. */
    TAKEN,
    /** It has looked at the first place of a queue, which may have been empty. */
    LOOKED
  }

  private static final Unsafe UNSAFE = Unsafe.getUnsafe();
  private static final long TABLE = UNSAFE.objectFieldOffset(ConcurrentHashMap.class, "table");
  private static final long SIZE = UNSAFE.objectFieldOffset(ConcurrentHashMap.class, "sizeCtl");
  private static final int USUAL_BINS = 16;

  private static final byte UNKNOWN = 0;
  private static final byte WHOLE = 1;
  private static final byte LOOKS_UP = 2;
  private static final byte ENTERS = 3;
  private static final byte COUNTS = 4;
  private static final byte PUTS = 5;
  private static final byte TAKES = 6;
  private static final byte LOOKS = 7;

  private static final Set<String> LOOKING_UP = Set.of("get", "getOrDefault", "containsKey");
  private static final Set<String> ENTERING =
      Set.of(
          "put",
          "putIfAbsent",
          "remove",
          "replace",
          "compute",
          "computeIfAbsent",
          "computeIfPresent",
          "merge");
  private static final Set<String> COUNTING = Set.of("size", "isEmpty", "mappingCount");
  private static final Set<String> PUTTING = Set.of("offer", "add", "put");
  private static final Set<String> TAKING = Set.of("poll", "take");
  private static final Set<String> LOOKING = Set.of("peek", "isEmpty");

  private final SiteTable sites;
  private final EventLog log;
  private byte[] roles = new byte[4096];

  // Of each call, in the order of their rows.
  private int[] rows = new int[16];
  private Kind[] kinds = new Kind[16];
  private long[] places = new long[16];
  private long[] sizes = new long[16];
  private boolean[] done = new boolean[16];
  private int count;

  // Of each queue and map.
  private Object[] objects = new Object[4];
  private long[] heads = new long[4];
  private long[] tails = new long[4];
  private long[] initial = new long[4];
  private long[] capacities = new long[4];
  private boolean[] steady = new boolean[4];
  private int objectCount;

  Footprints(SiteTable sites, EventLog log) {
    this.sites = sites;
    this.log = log;
  }

  void startAnew() {
    Arrays.fill(objects, 0, objectCount, null);
    count = 0;
    objectCount = 0;
  }

  /** Whether calls of objects of this class leave footprints. */
  public static boolean has(Class<?> type) {
    return isMap(type) || isQueue(type);
  }

  /** Whether it is a map, of whose entries footprints tell. */
  public static boolean isMap(Class<?> type) {
    return type == ConcurrentHashMap.class;
  }

  /** Whether it is a queue, of whose places footprints tell. */
  public static boolean isQueue(Class<?> type) {
    return type == ConcurrentLinkedQueue.class
        || type == LinkedBlockingQueue.class
        || type == ArrayBlockingQueue.class;
  }

  /** A call begins; its key, or null. */
  void begin(CallFrame call, Object key) {
    Object target = call.target();
    if (target == null || !has(target.getClass())) {
      return;
    }
    if (count == rows.length) {
      rows = Arrays.copyOf(rows, count * 2);
      kinds = Arrays.copyOf(kinds, count * 2);
      places = Arrays.copyOf(places, count * 2);
      sizes = Arrays.copyOf(sizes, count * 2);
      done = Arrays.copyOf(done, count * 2);
    }
    rows[count] = call.row();
    kinds[count] = Kind.ALL;
    places[count] = isMap(target.getClass()) ? bin(key, object(target)) : -1;
    sizes[count] = size(target);
    done[count++] = false;
    if (isQueue(target.getClass())) {
      int queue = object(target);
      steady[queue] &= heads[queue] + sizes[count - 1] == tails[queue];
    }
  }

  /**
   * A call ends.
   *
   * @param inOneStep whether nothing else has happened meanwhile
   */
  void end(CallFrame call, boolean inOneStep) {
    int i = of(call.row());
    if (i < 0 || !inOneStep) {
      return;
    }
    Object target = call.target();
    long change = size(target) - sizes[i];
    sizes[i] = change;
    done[i] = true;
    byte role = role(call.site());
    if (isQueue(target.getClass())) {
      endAtQueue(i, object(target), role, change);
    } else {
      endAtMap(i, role, size(target) * 2 < capacities[object(target)]);
    }
  }

  /** A map that fills up grows, and then the order of all its entries may change. */
  private void endAtMap(int i, byte role, boolean stays) {
    done[i] = stays;
    if (role == COUNTS) {
      kinds[i] = Kind.COUNTED;
    } else if (places[i] >= 0) {
      kinds[i] = role == LOOKS_UP ? Kind.LOOKED_UP : role == ENTERS ? Kind.ENTERED : Kind.ALL;
    }
  }

  /** The bin of a key, or -1 for one whose hash code may be another one the next time. */
  private long bin(Object key, int map) {
    boolean known =
        key instanceof String
            || key instanceof Integer
            || key instanceof Long
            || key instanceof Short
            || key instanceof Byte
            || key instanceof Character
            || key instanceof Boolean;
    int hash = known ? key.hashCode() : 0;
    return known ? (hash ^ hash >>> 16) & capacities[map] - 1 : -1;
  }

  private static long bins(ConcurrentHashMap<?, ?> map) {
    if (UNSAFE.getReferenceVolatile(map, TABLE) instanceof Object[] table) {
      return table.length;
    }
    int planned = UNSAFE.getIntVolatile(map, SIZE);
    return planned > 0 ? planned : USUAL_BINS;
  }

  private void endAtQueue(int i, int queue, byte role, long change) {
    if (role == PUTS && change == 1) {
      kinds[i] = Kind.PUT;
      places[i] = tails[queue]++;
    } else if (role == PUTS && change == 0) {
      kinds[i] = Kind.FULL;
      places[i] = heads[queue];
    } else if (role == TAKES && change == -1) {
      kinds[i] = Kind.TAKEN;
      places[i] = heads[queue]++;
    } else if ((role == TAKES || role == LOOKS) && change == 0) {
      kinds[i] = Kind.LOOKED;
      places[i] = heads[queue];
    } else {
      steady[queue] &= change == 0;
    }
  }

  private static long size(Object target) {
    return switch (target) {
      case ConcurrentHashMap<?, ?> map -> map.mappingCount();
      case ConcurrentLinkedQueue<?> queue -> queue.size();
      case LinkedBlockingQueue<?> queue -> queue.size();
      case ArrayBlockingQueue<?> queue -> queue.size();
      default -> 0;
    };
  }

  private static long room(Object target) {
    return switch (target) {
      case LinkedBlockingQueue<?> queue -> queue.remainingCapacity();
      case ArrayBlockingQueue<?> queue -> queue.remainingCapacity();
      default -> Integer.MAX_VALUE;
    };
  }

  /** The number of a queue or map. */
  private int object(Object target) {
    for (int i = 0; i < objectCount; i++) {
      if (objects[i] == target) {
        return i;
      }
    }
    if (objectCount == objects.length) {
      objects = Arrays.copyOf(objects, objectCount * 2);
      heads = Arrays.copyOf(heads, objectCount * 2);
      tails = Arrays.copyOf(tails, objectCount * 2);
      initial = Arrays.copyOf(initial, objectCount * 2);
      capacities = Arrays.copyOf(capacities, objectCount * 2);
      steady = Arrays.copyOf(steady, objectCount * 2);
    }
    objects[objectCount] = target;
    heads[objectCount] = 0;
    tails[objectCount] = size(target);
    initial[objectCount] = tails[objectCount];
    capacities[objectCount] =
        target instanceof ConcurrentHashMap<?, ?> map
            ? bins(map)
            : tails[objectCount] + room(target);
    steady[objectCount] = true;
    return objectCount++;
  }

  private byte role(int site) {
    if (site >= roles.length) {
      roles = Arrays.copyOf(roles, Math.max(site + 1, roles.length * 2));
    }
    if (roles[site] == UNKNOWN) {
      roles[site] = role(sites.get(site).className(), sites.get(site).method());
    }
    return roles[site];
  }

  private static byte role(String type, String method) {
    if (type.equals("java.util.concurrent.ConcurrentHashMap")) {
      return LOOKING_UP.contains(method)
          ? LOOKS_UP
          : ENTERING.contains(method) ? ENTERS : COUNTING.contains(method) ? COUNTS : WHOLE;
    }
    return PUTTING.contains(method)
        ? PUTS
        : TAKING.contains(method) ? TAKES : LOOKING.contains(method) ? LOOKS : WHOLE;
  }

  // ---- what is known

  /** The footprint of the call that begins in a row of the log, or -1. */
  public int of(int row) {
    for (int i = count - 1; i >= 0 && rows[i] >= row; i--) {
      if (rows[i] == row) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the call has been made in one go, and its footprint is known. */
  public boolean isWhole(int i) {
    return done[i];
  }

  /** What the call has touched. */
  public Kind kind(int i) {
    return kinds[i];
  }

  /** Whether the call takes what it finds in the first place of a queue. */
  public boolean takes(int i) {
    return role(log.site(rows[i])) == TAKES;
  }

  /** Whether the number of entries is another one since the call. */
  public boolean changedCount(int i) {
    return sizes[i] != 0;
  }

  /** Which bin it was, or which place of a queue, from 0 for the first there ever was. */
  public long place(int i) {
    return places[i];
  }

  /** How many places there can be at a time in the queue that the call was made on. */
  public long capacity(int i) {
    return capacities[object(log.target(rows[i]))];
  }

  /** How many places of the queue were full when it was first seen. */
  public long initial(int i) {
    return initial[object(log.target(rows[i]))];
  }

  /** Whether nothing but puts and takes, one by one, has changed that queue. */
  public boolean isSteady(int i) {
    return steady[object(log.target(rows[i]))];
  }
}
