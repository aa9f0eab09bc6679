package heddle.lab;

import algorithms.stm.MultiversionMemory;
import algorithms.stm.Ref;
import algorithms.stm.Tl2Memory;
import algorithms.stm.TransactionalMemory;
import algorithms.stm.Tx;
import java.util.concurrent.locks.ReentrantLock;
import org.multiverse.api.StmUtils;
import org.multiverse.api.Txn;
import org.multiverse.api.callables.TxnBooleanCallable;
import org.multiverse.api.references.TxnRef;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * All threads share one sorted list whose links are transactional variables, or one lock guards; an
 * operation looks a key up, adds or removes it. Transactions read all links before the key, so they
 * are long, and any change before it is a conflict.
 */
public class SortedListBenchmark {

  /** What a thread does next. */
  @State(Scope.Thread)
  public static class Elements extends Keys {
    /** How many keys there are. */
    @Param("64")
    public int size;

    @Override
    int size() {
      return size;
    }
  }

  /** A list that knows how to follow and to set a link. */
  private abstract static class SortedList<L, T> {
    private final L head;

    SortedList(L head) {
      this.head = head;
    }

    /** An element and the link to the next. */
    record Node<L>(int key, L next) {}

    abstract Node<L> get(T tx, L link);

    abstract void set(T tx, L link, Node<L> node);

    abstract L link(Node<L> node);

    final boolean run(T tx, int key, Elements mine) {
      L link = head;
      Node<L> node = get(tx, link);
      while (node != null && node.key() < key) {
        link = node.next();
        node = get(tx, link);
      }
      boolean there = node != null && node.key() == key;
      if (mine.reads()) {
        return there;
      } else if (mine.adds() && !there) {
        set(tx, link, new Node<>(key, link(node)));
      } else if (!mine.adds() && there) {
        set(tx, link, get(tx, node.next()));
      }
      return there != mine.adds();
    }
  }

  /** A link of one of our memories. */
  private static final class OurList extends SortedList<OurList.Link, Tx> {
    private final TransactionalMemory memory;

    /** A variable that holds the node behind. */
    record Link(Ref<Node<Link>> node) {}

    OurList(TransactionalMemory memory) {
      super(new Link(memory.ref(null)));
      this.memory = memory;
    }

    @Override
    Node<Link> get(Tx tx, Link link) {
      return tx.read(link.node());
    }

    @Override
    void set(Tx tx, Link link, Node<Link> node) {
      tx.write(link.node(), node);
    }

    @Override
    Link link(Node<Link> node) {
      return new Link(memory.ref(node));
    }

    boolean run(Elements mine) {
      int key = mine.next();
      return memory.atomic(tx -> run(tx, key, mine));
    }
  }

  /** A link of Multiverse. */
  private static final class TheirList extends SortedList<TheirList.Link, Txn> {

    /** A variable that holds the node behind. */
    record Link(TxnRef<Node<Link>> node) {}

    TheirList() {
      super(new Link(StmUtils.newTxnRef()));
    }

    @Override
    Node<Link> get(Txn tx, Link link) {
      return link.node().get(tx);
    }

    @Override
    void set(Txn tx, Link link, Node<Link> node) {
      link.node().set(tx, node);
    }

    @Override
    Link link(Node<Link> node) {
      return new Link(StmUtils.newTxnRef(node));
    }
  }

  /** A link under a lock. */
  private static final class LockedList extends SortedList<LockedList.Link, Void> {

    /** A plain field. */
    static final class Link {
      private Node<Link> node;
    }

    LockedList() {
      super(new Link());
    }

    @Override
    Node<Link> get(Void tx, Link link) {
      return link.node;
    }

    @Override
    void set(Void tx, Link link, Node<Link> node) {
      link.node = node;
    }

    @Override
    Link link(Node<Link> node) {
      Link link = new Link();
      link.node = node;
      return link;
    }
  }

  /** The list of {@link #tl2Memory}. */
  @State(Scope.Benchmark)
  public static class Tl2 {
    private final OurList list = new OurList(new Tl2Memory());
  }

  /** The list of {@link #multiversionMemory}. */
  @State(Scope.Benchmark)
  public static class Multiversion {
    private final OurList list = new OurList(new MultiversionMemory());
  }

  /** The list of {@link #gammaStm}. */
  @State(Scope.Benchmark)
  public static class Multiverse {
    private final TheirList list = new TheirList();
  }

  /** The list of {@link #reentrantLock}. */
  @State(Scope.Benchmark)
  public static class Locked {
    private final ReentrantLock lock = new ReentrantLock();
    private final LockedList list = new LockedList();
  }

  /** {@link Tl2Memory}. */
  @Benchmark
  public boolean tl2Memory(Tl2 shared, Elements mine) {
    return shared.list.run(mine);
  }

  /** {@link MultiversionMemory}. */
  @Benchmark
  public boolean multiversionMemory(Multiversion shared, Elements mine) {
    return shared.list.run(mine);
  }

  /** Multiverse. */
  @Benchmark
  public boolean gammaStm(Multiverse shared, Elements mine) {
    int key = mine.next();
    return StmUtils.atomic((TxnBooleanCallable) tx -> shared.list.run(tx, key, mine));
  }

  /** {@link ReentrantLock}, one for the list. */
  @Benchmark
  public boolean reentrantLock(Locked shared, Elements mine) {
    int key = mine.next();
    shared.lock.lock();
    try {
      return shared.list.run(null, key, mine);
    } finally {
      shared.lock.unlock();
    }
  }
}
