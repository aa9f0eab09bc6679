package guest.classes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Reads, writes and compare-and-sets. */
public final class Accesses {
  private Accesses() {}

  /** Two variables that have nothing to do with each other. */
  public static final class Apart {
    private int x;
    private int y;

    public void one() {
      x++;
    }

    public void two() {
      y++;
    }

    public int end() {
      return x + y;
    }
  }

  /** The lost update. */
  public static final class Increments {
    private int x;

    public void one() {
      x++;
    }

    public void two() {
      x++;
    }

    public int end() {
      return x;
    }
  }

  /** The lost update by three. */
  public static final class ThreeIncrements {
    private int x;

    public void one() {
      x++;
    }

    public void two() {
      x++;
    }

    public void three() {
      x++;
    }

    public int end() {
      return x;
    }
  }

  /** Two updates each. */
  public static final class TwiceEach {
    private int x;

    public void one() {
      x++;
      x++;
    }

    public void two() {
      x++;
      x++;
    }

    public int end() {
      return x;
    }
  }

  /** One writer, two readers. */
  public static final class Readers {
    private int x;

    public int one() {
      return x;
    }

    public int two() {
      return x;
    }

    public void three() {
      x = 1;
    }
  }

  /** Three writers and a reader. */
  public static final class Writers {
    private int x;

    public int one() {
      return x;
    }

    public void two() {
      x = 1;
    }

    public void three() {
      x = 2;
    }

    public void four() {
      x = 3;
    }
  }

  /** Store buffering. */
  public static final class Dekker {
    private int x;
    private int y;

    public int one() {
      x = 1;
      return y;
    }

    public int two() {
      y = 1;
      return x;
    }
  }

  /** Message passing through a third thread. */
  public static final class Relay {
    private int x;
    private int y;

    public void one() {
      x = 1;
    }

    public void two() {
      y = x;
    }

    public int three() {
      return y * 10 + x;
    }
  }

  /** Independent reads of independent writes. */
  public static final class Iriw {
    private int x;
    private int y;

    public void one() {
      x = 1;
    }

    public void two() {
      y = 1;
    }

    public int three() {
      return x * 10 + y;
    }

    public int four() {
      return y * 10 + x;
    }
  }

  /** What is read decides where is written. */
  public static final class Indexed {
    private final int[] a = new int[2];
    private int i;

    public void one() {
      a[i] = 1;
    }

    public void two() {
      i = 1;
    }

    public int three() {
      return a[1];
    }
  }

  /** What is read decides whether anything else is done. */
  public static final class Conditional {
    private int x;
    private int y;

    public void one() {
      if (x == 0) {
        y = 1;
      }
    }

    public void two() {
      x = 1;
      if (y == 0) {
        x = 2;
      }
    }
  }

  /** The conditional example of the paper on source sets: a reader behind two writers. */
  public static final class WriterReaderReader {
    private int x;
    private int y;
    private int z;

    public void one() {
      x = 1;
    }

    public int two() {
      int seen = y;
      return seen + x;
    }

    public int three() {
      int seen = z;
      return seen + x;
    }
  }

  /** The example on which persistent sets fail and sleep sets alone start in vain. */
  public static final class SleepSetTrap {
    private int x;
    private int y;
    private int n;

    public void one() {
      x = 1;
      x = 2;
    }

    public int two() {
      n = y;
      return n == 0 ? x : -1;
    }

    public void three() {
      y = 1;
    }
  }

  /** One compare-and-set each: the second loses, and then only reads. */
  public static final class OneCasEach {
    private final AtomicInteger x = new AtomicInteger();

    public boolean one() {
      return x.compareAndSet(0, 1);
    }

    public boolean two() {
      return x.compareAndSet(0, 2);
    }
  }

  /** Of three only the first wins; two that lose are independent. */
  public static final class ThreeCas {
    private final AtomicInteger x = new AtomicInteger();

    public boolean one() {
      return x.compareAndSet(0, 1);
    }

    public boolean two() {
      return x.compareAndSet(0, 2);
    }

    public boolean three() {
      return x.compareAndSet(0, 3);
    }
  }

  /** Some lose wherever they stand. */
  public static final class HopelessCas {
    private final AtomicInteger x = new AtomicInteger();

    public boolean one() {
      return x.compareAndSet(7, 1);
    }

    public boolean two() {
      return x.compareAndSet(8, 2);
    }

    public boolean three() {
      return x.compareAndSet(0, 3);
    }

    public int four() {
      return x.get();
    }
  }

  /** One sets what the other waits for. */
  public static final class CasChain {
    private final AtomicInteger x = new AtomicInteger();

    public boolean one() {
      return x.compareAndSet(0, 1);
    }

    public boolean two() {
      return x.compareAndSet(1, 2);
    }

    public boolean three() {
      return x.compareAndSet(2, 0);
    }
  }

  /** There and back again: the compare-and-set cannot tell. */
  public static final class CasAba {
    private final AtomicInteger x = new AtomicInteger();

    public boolean one() {
      int seen = x.get();
      return x.compareAndSet(seen, 5);
    }

    public void two() {
      x.set(1);
      x.set(0);
    }
  }

  /** An increment by a loop. */
  public static final class CasLoops {
    private final AtomicInteger x = new AtomicInteger();

    public void one() {
      add();
    }

    public void two() {
      add();
    }

    private void add() {
      int seen;
      do {
        seen = x.get();
      } while (!x.compareAndSet(seen, seen + 1));
    }

    public int end() {
      return x.get();
    }
  }

  /** The same by three. */
  public static final class ThreeCasLoops {
    private final AtomicInteger x = new AtomicInteger();

    public void one() {
      add();
    }

    public void two() {
      add();
    }

    public void three() {
      add();
    }

    private void add() {
      int seen;
      do {
        seen = x.get();
      } while (!x.compareAndSet(seen, seen + 1));
    }

    public int end() {
      return x.get();
    }
  }

  /** Unconditional updates. */
  public static final class Updates {
    private final AtomicInteger x = new AtomicInteger();

    public int one() {
      return x.getAndIncrement();
    }

    public int two() {
      return x.getAndAdd(2);
    }

    public int three() {
      return x.getAndSet(9);
    }
  }

  /** A stack of nodes that are made while the threads run. */
  public static final class Push {
    private static final class Node {
      final int value;
      Node next;

      Node(int value) {
        this.value = value;
      }
    }

    private final AtomicReference<Node> top = new AtomicReference<>();

    public void one() {
      push(1);
    }

    public void two() {
      push(2);
    }

    private void push(int value) {
      Node node = new Node(value);
      do {
        node.next = top.get();
      } while (!top.compareAndSet(node.next, node));
    }

    public int end() {
      return top.get().value;
    }
  }

  /** An object is handed over and then used by both. */
  public static final class HandOver {
    private static final class Box {
      int content;
    }

    private volatile Box box;

    public void one() {
      Box made = new Box();
      box = made;
      made.content++;
    }

    public int two() {
      Box seen = box;
      return seen == null ? -1 : ++seen.content;
    }

    public int three() {
      Box seen = box;
      return seen == null ? -1 : seen.content;
    }
  }

  /** A weak compare-and-set may fail although it could win. */
  public static final class WeakCas {
    private final AtomicInteger x = new AtomicInteger();

    public boolean one() {
      return x.weakCompareAndSetVolatile(0, 1);
    }

    public boolean two() {
      return x.weakCompareAndSetVolatile(0, 2);
    }

    public int three() {
      return x.get();
    }
  }

  /** Through a handle. */
  public static final class ByHandle {
    private static final VarHandle X;

    static {
      try {
        X = MethodHandles.lookup().findVarHandle(ByHandle.class, "x", int.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    private int x;

    public boolean one() {
      return X.compareAndSet(this, 0, 1);
    }

    public int two() {
      return (int) X.compareAndExchange(this, 1, 2);
    }

    public int three() {
      return (int) X.getVolatile(this);
    }
  }
}
