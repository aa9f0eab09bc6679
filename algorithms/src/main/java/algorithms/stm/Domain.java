package algorithms.stm;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the transactions and the variables of one memory share. A thread keeps its transaction of a
 * memory as long as it lives, so that transaction leads here and not to the memory, whose {@link
 * ThreadLocal} would then never be forgotten.
 */
final class Domain {

  /** The time. What is committed later is not seen by who begins now. */
  final AtomicLong clock = new AtomicLong();

  final AtomicLong ids = new AtomicLong();
  final Sleepers sleepers = new Sleepers();
  final ContentionManager manager;

  Domain(ContentionManager manager) {
    this.manager = Objects.requireNonNull(manager, "A memory needs a contention manager.");
  }
}
