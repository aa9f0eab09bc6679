package algorithms.reclamation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Hazard pointers: a thread publishes which node it is about to look at, and a node is used again
 * only when no thread has published it.
 *
 * <p>The protocol of a reader: read a reference to a node, {@linkplain Hazards#publish publish} it,
 * and read the reference again. If it still leads to the node, the node is safe until the slot is
 * overwritten or cleared, for whoever takes the node out later will find it published. If not, the
 * node may have been free before it was published: try again. Whoever takes a node out {@linkplain
 * Hazards#retire retires} it; from time to time a thread looks through all published pointers and
 * reclaims those of its retired nodes that are not among them.
 *
 * <p><b>The order that it rests on:</b> publishing, the second read, the compare-and-set that takes
 * a node out, and the look through the pointers must all be volatile accesses. These have one total
 * order: either the second read comes after the removal and sees it, or publishing comes before the
 * look and is seen. With release and acquire both may be missed (the store-buffering litmus test).
 *
 * <p><b>Progress:</b> publishing and clearing are wait-free; retiring is wait-free too, with {@code
 * slots} x threads reads once in {@code batch} calls. <b>Memory:</b> a thread keeps at most {@code
 * batch} + {@code slots} x threads retired nodes and {@value FreeNodes#CAPACITY} free ones, however
 * long another thread sleeps.
 *
 * <p><b>Paper:</b> Michael, "Hazard Pointers: Safe Memory Reclamation for Lock-Free Objects", IEEE
 * TPDS 15(6), 2004, section 3. Retired nodes are looked up in a plain list instead of a hash table:
 * a table pays from some hundreds of pointers on.
 *
 * @param <N> the type of the nodes
 */
public final class HazardPointers<N extends PooledNode> {

  /** After how many retired nodes a thread looks which of them it can use again, by default. */
  public static final int BATCH = 64;

  private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(PooledNode[].class);

  private final ThreadRecords<Hazards<N>> records;

  /**
   * Creates a domain without threads.
   *
   * @param slots how many nodes a thread can protect at once, at least 1
   * @param batch after how many retired nodes a thread looks which it can use again, at least 1
   * @param create makes a node when none is free; threads keep it as long as they live
   * @throws IllegalArgumentException if {@code slots} or {@code batch} is less than 1
   */
  public HazardPointers(int slots, int batch, Supplier<? extends N> create) {
    if (slots < 1 || batch < 1) {
      throw new IllegalArgumentException(
          "Slots and batch must be at least 1: " + slots + ", " + batch + ".");
    }
    Objects.requireNonNull(create, "Something must make the nodes.");
    var all = new ThreadRecords.Chain<Hazards<N>>();
    records = new ThreadRecords<>(all, () -> new Hazards<>(all, slots, batch, create));
  }

  /** Returns what the current thread has in this domain. For the current thread only. */
  public Hazards<N> mine() {
    return records.mine();
  }

  /**
   * The hazard pointers, the retired nodes and the free nodes of one thread.
   *
   * @param <N> the type of the nodes
   */
  public static final class Hazards<N extends PooledNode> extends ThreadRecord<Hazards<N>> {

    private final ThreadRecords.Chain<Hazards<N>> all;
    private final int batch;

    /** The nodes that may not be reclaimed. Accessed through {@link #SLOT} only. */
    private final PooledNode[] published;

    private final List<N> retired = new ArrayList<>();
    private final List<PooledNode> seen = new ArrayList<>();
    private final FreeNodes<N> free;
    private int nextLook;

    private Hazards(
        ThreadRecords.Chain<Hazards<N>> all, int slots, int batch, Supplier<? extends N> create) {
      this.all = all;
      this.batch = batch;
      this.published = new PooledNode[slots];
      this.free = new FreeNodes<>(create);
      this.nextLook = batch;
    }

    /**
     * Protects a node, provided that a <em>later</em> volatile read still finds it in its place.
     *
     * @param slot which of this thread's pointers, from 0
     * @param node the node; null protects nothing
     */
    public void publish(int slot, N node) {
      // Volatile: pairs with the read in look(). With release the caller's second read could come
      // before this write, and a look between the two would miss it.
      SLOT.setVolatile(published, slot, node);
    }

    /**
     * Ends the protection by a pointer.
     *
     * @param slot which of this thread's pointers, from 0
     */
    public void clear(int slot) {
      // Release: pairs with the read in look(). Our reads of the node come before its next use;
      // with an opaque write they could see what is written there then.
      SLOT.setRelease(published, slot, null);
    }

    /**
     * Returns a node that nobody else has: a reclaimed one if there is one.
     *
     * @return the node, whose fields are left as they were
     */
    public N allocate() {
      return free.take();
    }

    /**
     * Takes a node over that the caller took out of its structure by a volatile compare-and-set; it
     * is used again once nobody has it published.
     *
     * @param node the node
     * @throws IllegalStateException if the node was retired already
     */
    public void retire(N node) {
      node.retire();
      retired.add(node);
      if (retired.size() >= nextLook) {
        look();
        nextLook = retired.size() + batch;
      }
    }

    /** Reclaims the retired nodes that no thread has published. */
    private void look() {
      seen.clear();
      for (Hazards<N> each = all.first(); each != null; each = each.next) {
        for (int slot = 0; slot < each.published.length; slot++) {
          // Volatile: pairs with publish() and clear(), see there.
          PooledNode node = (PooledNode) SLOT.getVolatile(each.published, slot);
          if (node != null) {
            seen.add(node);
          }
        }
      }
      int kept = 0;
      for (int i = 0; i < retired.size(); i++) {
        N node = retired.get(i);
        if (seen.contains(node)) {
          retired.set(kept++, node);
        } else {
          free.add(node);
        }
      }
      while (retired.size() > kept) {
        retired.removeLast();
      }
    }
  }
}
