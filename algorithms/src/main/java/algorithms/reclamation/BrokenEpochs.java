package algorithms.reclamation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Epochs with a guard that nobody can see: wrong, because the epoch does not wait for it.
 *
 * <p><b>The rule it breaks:</b> the epoch may move on only when every thread that looks at nodes
 * began in the present one. Entering reads the epoch and tells nobody; advancing adds one and frees
 * what was retired two epochs ago, while a thread may still be looking at it.
 *
 * <p><b>Published</b> in the exam "Advanced Lock-Free Programming", problem 1.1: {@code enter()}
 * promises to "register thread in epoch system" and returns a guard that holds the epoch alone;
 * {@code advance_epoch()} is one {@code fetch_add} and the freeing. (There the pop also tries again
 * while its node is of another epoch than the guard, which never ends once the epoch has moved on;
 * that is left out here.)
 *
 * @param <N> the type of the nodes
 * @see EpochReclamation
 */
public final class BrokenEpochs<N extends PooledNode> {

  private static final VarHandle EPOCH;

  static {
    try {
      EPOCH = MethodHandles.lookup().findVarHandle(BrokenEpochs.class, "epoch", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** The present epoch. Accessed through {@link #EPOCH} only. */
  private long epoch;

  private final BrokenFreeNodes<N> free;
  private final ThreadLocal<List<List<N>>> retired =
      ThreadLocal.withInitial(
          () -> List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));

  /**
   * Creates the first epoch.
   *
   * @param create makes a node when none is free
   */
  public BrokenEpochs(Supplier<? extends N> create) {
    free = new BrokenFreeNodes<>(create);
  }

  /**
   * Begins to look at nodes.
   *
   * @return the guard, which is the present epoch
   */
  public long enter() {
    // The fault: the epoch is known to this thread alone.
    return (long) EPOCH.getVolatile(this);
  }

  /**
   * Returns a node: a freed one if this thread has one.
   *
   * @return the node, whose fields are left as they were
   */
  public N allocate() {
    return free.allocate();
  }

  /**
   * Keeps a node until the epoch has moved on twice, and moves it on.
   *
   * @param node the node
   * @param guard what {@link #enter} has returned
   */
  public void retire(N node, long guard) {
    retired.get().get((int) (guard % 3)).add(node);
    long old = (long) EPOCH.getAndAdd(this, 1L);
    if (old >= 2) {
      List<N> twoEpochsOld = retired.get().get((int) ((old - 2) % 3));
      twoEpochsOld.forEach(free::free);
      twoEpochsOld.clear();
    }
  }
}
