package heddle.engine.mutants.subjects;

import algorithms.stm.Ref;
import algorithms.stm.Tl2Memory;
import algorithms.stm.TransactionalMemory;
import algorithms.stm.TransactionalMemory.Body;
import algorithms.stm.Tx;

/** Transactions one after the other, some of which fail, have parts, or wait for a change. */
public final class TransactionsInUse {
  private final TransactionalMemory memory = new Tl2Memory();
  private final Ref<Integer> count = memory.ref(0);
  private final Ref<Integer> other = memory.ref(0);

  /** Counts in one transaction, and again in another. */
  public void countTwice() {
    memory.atomic(this::plusOne);
    memory.atomic(this::plusOne);
  }

  /** Gives up a transaction with an exception, and counts in the next. */
  public void failAndCount() {
    try {
      memory.<Integer>atomic(
          tx -> {
            tx.write(count, 100);
            throw new IllegalStateException("on purpose");
          });
    } catch (IllegalStateException e) {
      memory.atomic(this::plusOne);
    }
  }

  /** Counts in a part that takes the place of one that cannot go on. */
  public void countInstead() {
    Body<Integer> cannot =
        tx -> {
          tx.write(count, 100);
          return tx.retry();
        };
    memory.atomic(tx -> tx.read(other) + tx.orElse(cannot, this::plusOne));
  }

  /** Waits until something was counted, and counts that elsewhere. */
  public int await() {
    return memory.<Integer>atomic(
        tx -> {
          if (tx.read(count) == 0) {
            return tx.retry();
          }
          tx.write(other, 1);
          return 1;
        });
  }

  /** What was counted. */
  public int count() {
    return count.get();
  }

  private int plusOne(Tx tx) {
    tx.write(count, tx.read(count) + 1);
    return 0;
  }
}
