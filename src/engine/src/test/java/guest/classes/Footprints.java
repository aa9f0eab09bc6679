package guest.classes;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Closed calls that touch only a part of their object, and such as touch more than one. */
public final class Footprints {
  private Footprints() {}

  /** Different keys, and one of them twice. */
  public static final class PutsOfKeys {
    public static final String KEYS = "1.0=1 1.1=2 2.0=2 2.1=3 3.0=4";
    private final ConcurrentHashMap<Integer, Integer> map = new ConcurrentHashMap<>();

    public void one() {
      map.put(1, 1);
      map.put(2, 1);
    }

    public void two() {
      map.put(2, 2);
      map.put(3, 2);
    }

    public void three() {
      map.put(4, 3);
    }

    public String end() {
      return map.toString();
    }
  }

  /** Keys in one bin stand in the order of their coming. */
  public static final class KeysOfOneBin {
    public static final String KEYS = "1.0=bin 2.0=bin 3.0=2";
    private final ConcurrentHashMap<Integer, Integer> map = new ConcurrentHashMap<>();

    public void one() {
      map.put(1, 1);
    }

    public void two() {
      map.put(17, 1);
    }

    public void three() {
      map.put(2, 1);
    }

    public String end() {
      return map.toString();
    }
  }

  /** A map that grows: the order of its entries may hang on when it did. */
  public static final class Grows {
    private final ConcurrentHashMap<Integer, Integer> map = new ConcurrentHashMap<>(1);

    public void one() {
      map.put(1, 1);
      map.put(33, 1);
    }

    public void two() {
      map.put(17, 2);
    }

    public String end() {
      return map.toString();
    }
  }

  /** Looks at keys, and at how many there are. */
  public static final class GetsAndSizes {
    public static final String KEYS = "1.0=1 1.1=1 2.0=1 3.1=2";
    private final ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();

    public void one() {
      map.put("b", 1);
      map.put("b", 2);
    }

    public Integer two() {
      return map.get("b");
    }

    public int three() {
      int before = map.size();
      map.put("c", before);
      return before;
    }
  }

  /** A removal, and who finds whether the key is there. */
  public static final class Removes {
    public static final String KEYS = "1.0=1 1.1=1 2.0=1 3.0=2";
    private final ConcurrentHashMap<Long, Integer> map = new ConcurrentHashMap<>();

    public Integer one() {
      map.putIfAbsent(1L, 1);
      return map.remove(1L);
    }

    public Integer two() {
      return map.putIfAbsent(1L, 2);
    }

    public boolean three() {
      return map.containsKey(2L);
    }

    public int end() {
      return map.size();
    }
  }

  /** A thread goes through a map while another one fills it. */
  public static final class IteratesMap {
    public static final String KEYS = "1.0=1 1.1=2";
    private final ConcurrentHashMap<Integer, Integer> map = new ConcurrentHashMap<>();

    public void one() {
      map.put(1, 1);
      map.put(2, 1);
    }

    public int two() {
      int n = 0;
      for (int k : map.keySet()) {
        n = n * 10 + k;
      }
      return n;
    }
  }

  /** A view is asked, which touches the map. */
  public static final class AsksView {
    public static final String KEYS = "1.0=1";
    private final ConcurrentHashMap<Integer, Integer> map = new ConcurrentHashMap<>();

    public void one() {
      map.put(1, 1);
    }

    public boolean two() {
      return map.keySet().contains(1);
    }
  }

  /** A merge that calls the program back, and one that does not. */
  public static final class Merges {
    public static final String KEYS = "1.0=1 2.0=1 3.0=2";
    private final ConcurrentHashMap<Integer, Integer> map = new ConcurrentHashMap<>();

    public Integer one() {
      return map.merge(1, 1, Integer::sum);
    }

    public Integer two() {
      return map.merge(1, 2, Integer::sum);
    }

    public Integer three() {
      return map.merge(2, 3, Integer::sum);
    }
  }

  /** One puts, one takes. */
  public static final class PutsAndPolls {
    private final ConcurrentLinkedQueue<Integer> queue = new ConcurrentLinkedQueue<>();

    public void one() {
      queue.offer(1);
      queue.offer(2);
    }

    public String two() {
      return queue.poll() + " " + queue.poll();
    }
  }

  /** Two take what two put. */
  public static final class ManyPolls {
    private final ConcurrentLinkedQueue<Integer> queue = new ConcurrentLinkedQueue<>();

    public void one() {
      queue.offer(1);
    }

    public void two() {
      queue.offer(2);
    }

    public Integer three() {
      return queue.poll();
    }

    public Integer four() {
      return queue.poll();
    }

    public int end() {
      return queue.size();
    }
  }

  /** Looks that do not take. */
  public static final class Peeks {
    private final ConcurrentLinkedQueue<Integer> queue = new ConcurrentLinkedQueue<>();

    public void one() {
      queue.offer(1);
      queue.poll();
    }

    public Integer two() {
      return queue.peek();
    }

    public boolean three() {
      queue.offer(2);
      return queue.isEmpty();
    }
  }

  /** Something is in the queue from the beginning. */
  public static final class HasSome {
    private final LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>();

    public HasSome() {
      queue.offer(1);
    }

    public void one() {
      queue.offer(2);
      queue.offer(3);
    }

    public String two() {
      return queue.poll() + " " + queue.poll();
    }
  }

  /** A queue with room for one: offers may fail. */
  public static final class FullOrNot {
    private final ArrayBlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);

    public boolean one() {
      return queue.offer(1) & queue.offer(2);
    }

    public Integer two() {
      return queue.poll();
    }

    public Integer three() {
      return queue.poll();
    }
  }

  /** Room for two. */
  public static final class RoomForTwo {
    private final LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>(2);

    public boolean one() {
      return queue.offer(1) & queue.offer(2);
    }

    public boolean two() {
      return queue.offer(3);
    }

    public String three() {
      return queue.poll() + " " + queue.poll();
    }
  }

  /** Somebody may wait in the queue. */
  public static final class Waits {
    private final LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>();

    public void one() {
      queue.offer(1);
      queue.offer(2);
    }

    public int two() throws InterruptedException {
      return queue.take();
    }
  }

  /** All of it is cleared. */
  public static final class Clears {
    private final ConcurrentLinkedQueue<Integer> queue = new ConcurrentLinkedQueue<>();

    public void one() {
      queue.offer(1);
      queue.offer(2);
    }

    public void two() {
      queue.clear();
    }

    public Integer three() {
      return queue.poll();
    }
  }

  /** Two queues, one of which is emptied into the other. */
  public static final class Drains {
    private final LinkedBlockingQueue<Integer> from = new LinkedBlockingQueue<>();
    private final ConcurrentLinkedQueue<Integer> to = new ConcurrentLinkedQueue<>();

    public void one() {
      from.offer(1);
    }

    public int two() {
      return from.drainTo(to);
    }

    public Integer three() {
      return to.poll();
    }
  }

  /** Goes through a queue. */
  public static final class IteratesQueue {
    private final ConcurrentLinkedQueue<Integer> queue = new ConcurrentLinkedQueue<>();

    public void one() {
      queue.offer(1);
    }

    public int two() {
      int n = 0;
      for (int x : queue) {
        n += x;
      }
      return n;
    }
  }

  /** Methods that the class has inherited. */
  public static final class Inherited {
    private final LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>();

    public boolean one() {
      return queue.add(1);
    }

    public Integer two() {
      return queue.peek();
    }
  }

  /** Who waits for a condition gives its lock away. */
  public static final class TriesWhileAwaiting {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition condition = lock.newCondition();

    public void one() throws InterruptedException {
      lock.lock();
      try {
        condition.awaitNanos(1_000);
      } finally {
        lock.unlock();
      }
    }

    public boolean two() {
      boolean got = lock.tryLock();
      if (got) {
        lock.unlock();
      }
      return got;
    }
  }
}
