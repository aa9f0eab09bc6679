package algorithms.reclamation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Epochs: a thread says that it is looking at nodes, and in which epoch it began; a node is used
 * again two epochs after it was retired.
 *
 * <p>The epoch moves on only when every thread that is pinned began in the present one. So while a
 * thread is pinned the epoch moves on at most once, and a node that it can see, which must have
 * been retired since, is not two epochs old. Pinning costs one volatile write for a whole
 * operation, where hazard pointers take one for each node; the price is that a thread that sleeps
 * while it is pinned keeps <em>all</em> nodes retired since from being used again.
 *
 * <p><b>The order that it rests on:</b> pinning, the first read of the structure after it, the
 * compare-and-set that takes a node out, and the reads of the epoch and of the pins are volatile
 * accesses, which have one total order. The reader either comes before the removal in that order,
 * and so before the look at the pins, or does not find the node.
 *
 * <p><b>Progress:</b> pinning and unpinning are wait-free; retiring is wait-free, with one read for
 * each thread once in {@code batch} calls. Reclaiming is blocking: a thread that stops while pinned
 * stops it. <b>Memory:</b> not bounded, for that reason; otherwise about three batches for each
 * thread.
 *
 * <p><b>Paper:</b> Fraser, "Practical Lock-Freedom", UCAM-CL-TR-579, 2004, section 5.2.3.
 *
 * @param <N> the type of the nodes
 */
public final class EpochReclamation<N extends PooledNode> {

  /** After how many retired nodes a thread tries to move the epoch on, by default. */
  public static final int BATCH = 64;

  private static final VarHandle EPOCH;
  private static final VarHandle PINNED;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      EPOCH = lookup.findVarHandle(Clock.class, "epoch", long.class);
      PINNED = lookup.findVarHandle(Guard.class, "pinned", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final ThreadRecords<Guard<N>> records;

  /**
   * Creates a domain without threads.
   *
   * @param batch after how many retired nodes a thread tries to move the epoch on, at least 1
   * @param create makes a node when none is free; threads keep it as long as they live
   * @throws IllegalArgumentException if {@code batch} is less than 1
   */
  public EpochReclamation(int batch, Supplier<? extends N> create) {
    if (batch < 1) {
      throw new IllegalArgumentException("The batch must be at least 1: " + batch + ".");
    }
    Objects.requireNonNull(create, "Something must make the nodes.");
    var clock = new Clock<N>(batch);
    records = new ThreadRecords<>(clock.all, () -> new Guard<>(clock, create));
  }

  /**
   * Pins the present epoch for the current thread. What the thread reads from now on, by volatile
   * reads, stays as it is until the guard is closed. Pins may be nested.
   *
   * @return the thread's guard, to be closed by this thread
   */
  public Guard<N> pin() {
    Guard<N> guard = records.mine();
    guard.enter();
    return guard;
  }

  /**
   * Returns a node that nobody else has: a reclaimed one if there is one.
   *
   * @return the node, whose fields are left as they were
   */
  public N allocate() {
    return records.mine().free.take();
  }

  /** The epoch, and the pins that it waits for; what a thread's guard may hold of its domain. */
  private static final class Clock<N extends PooledNode> {
    final ThreadRecords.Chain<Guard<N>> all = new ThreadRecords.Chain<>();
    final int batch;

    /** The present epoch. Accessed through {@link #EPOCH} only. */
    private long epoch;

    Clock(int batch) {
      this.batch = batch;
    }

    /** Moves the epoch on, unless a pinned thread began in an earlier one. */
    void tryToAdvance() {
      // Volatile, as are the pins: pair with enter(). See the order above.
      long present = (long) EPOCH.getVolatile(this);
      for (Guard<N> each = all.first(); each != null; each = each.next) {
        long pinned = (long) PINNED.getVolatile(each);
        if (pinned != Guard.NOT_PINNED && pinned != present) {
          return;
        }
      }
      EPOCH.compareAndSet(this, present, present + 1);
    }
  }

  /**
   * The pin, the retired nodes and the free nodes of one thread.
   *
   * @param <N> the type of the nodes
   */
  public static final class Guard<N extends PooledNode> extends ThreadRecord<Guard<N>>
      implements AutoCloseable {

    private static final long NOT_PINNED = -1;

    private final Clock<N> clock;

    /** The epoch in which the thread began to look. Accessed through {@link #PINNED} only. */
    private long pinned = NOT_PINNED;

    private int depth;
    private int retiredSinceLook;

    /** The nodes retired in epoch e are in limbo e mod 3. */
    private final List<Limbo<N>> limbos = List.of(new Limbo<>(), new Limbo<>(), new Limbo<>());

    private final FreeNodes<N> free;

    private Guard(Clock<N> clock, Supplier<? extends N> create) {
      this.clock = clock;
      this.free = new FreeNodes<>(create);
    }

    private void enter() {
      if (depth++ == 0) {
        // Volatile write: pairs with the read in tryToAdvance(). With release the reads of the
        // structure could come before it, and the epoch move on twice in between.
        // The epoch may have moved on between the read and the write: an old pin only holds it up.
        PINNED.setVolatile(this, (long) EPOCH.getVolatile(clock));
      }
    }

    /** Ends the pin, or the innermost of several. */
    @Override
    public void close() {
      if (depth == 0) {
        throw new IllegalStateException("This guard is closed already.");
      }
      if (--depth == 0) {
        // Release: pairs with the read in tryToAdvance(). Our reads of nodes come before their next
        // use; with an opaque write they could see what is written there then.
        PINNED.setRelease(this, NOT_PINNED);
      }
    }

    /**
     * Takes a node over that the caller, while pinned, took out of its structure by a volatile
     * compare-and-set; it is used again two epochs later.
     *
     * @param node the node
     * @throws IllegalStateException if the node was retired already, or this guard is closed
     */
    public void retire(N node) {
      if (depth == 0) {
        throw new IllegalStateException("Retire a node while the guard is open.");
      }
      node.retire();
      // Volatile: comes after the removal in the order of all volatile accesses, so that the epoch
      // is not older than any pin under which the node can be seen, less one.
      long present = (long) EPOCH.getVolatile(clock);
      Limbo<N> limbo = limbos.get((int) (present % limbos.size()));
      if (limbo.epoch != present) {
        limbo.reclaim(free); // these are three epochs old
        limbo.epoch = present;
      }
      limbo.nodes.add(node);
      if (++retiredSinceLook >= clock.batch) {
        retiredSinceLook = 0;
        clock.tryToAdvance();
        reclaimOld();
      }
    }

    private void reclaimOld() {
      long present = (long) EPOCH.getVolatile(clock);
      for (int i = 0; i < limbos.size(); i++) {
        if (limbos.get(i).epoch + 2 <= present) {
          limbos.get(i).reclaim(free);
        }
      }
    }
  }

  /** The nodes that one thread retired in one epoch. */
  private static final class Limbo<N extends PooledNode> {
    long epoch;
    final List<N> nodes = new ArrayList<>();

    void reclaim(FreeNodes<N> free) {
      for (int i = 0; i < nodes.size(); i++) {
        free.add(nodes.get(i));
      }
      nodes.clear();
    }
  }
}
