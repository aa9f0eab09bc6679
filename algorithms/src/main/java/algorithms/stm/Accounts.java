package algorithms.stm;

/** Two accounts in transactions: what goes wrong when a memory does not keep its promises. */
abstract class Accounts {

  private final TransactionalMemory memory;
  private final Ref<Integer> checking;
  private final Ref<Integer> savings;

  Accounts(TransactionalMemory memory) {
    this.memory = memory;
    checking = memory.ref(100);
    savings = memory.ref(100);
  }

  /**
   * Moves money from savings to checking.
   *
   * @param amount how much
   */
  public final void move(int amount) {
    memory.atomic(
        tx -> {
          tx.write(savings, tx.read(savings) - amount);
          tx.write(checking, tx.read(checking) + amount);
          return null;
        });
  }

  /**
   * Pays in twice in one transaction, reading the balance before each.
   *
   * @param amount how much each time
   */
  public final void payInTwice(int amount) {
    memory.atomic(
        tx -> {
          tx.write(checking, tx.read(checking) + amount);
          tx.write(checking, tx.read(checking) + amount);
          return null;
        });
  }

  /**
   * Draws from the checking account, if both together cover it.
   *
   * @param amount how much
   */
  public final void drawChecking(int amount) {
    memory.atomic(
        tx -> {
          if (tx.read(checking) + tx.read(savings) >= amount) {
            tx.write(checking, tx.read(checking) - amount);
          }
          return null;
        });
  }

  /**
   * Draws from the savings account, if both together cover it.
   *
   * @param amount how much
   */
  public final void drawSavings(int amount) {
    memory.atomic(
        tx -> {
          if (tx.read(checking) + tx.read(savings) >= amount) {
            tx.write(savings, tx.read(savings) - amount);
          }
          return null;
        });
  }

  /**
   * Returns what an amount of 200 divided by the sum of both accounts is, which are 200 together as
   * long as money is only moved.
   *
   * @return 1
   * @throws IllegalStateException if the sum is not 200
   */
  public final int share() {
    return memory.atomic(
        tx -> {
          int sum = tx.read(checking) + tx.read(savings);
          if (sum != 200) {
            throw new IllegalStateException(
                "%d on both accounts, although money was only moved.".formatted(sum));
          }
          return 200 / sum;
        });
  }

  /** Waits until something is on the checking account beyond 100, and takes that. */
  public final void takeSurplus() {
    memory.atomic(
        tx -> {
          if (tx.read(checking) <= 100) {
            return tx.retry();
          }
          tx.write(checking, 100);
          return null;
        });
  }

  /**
   * Returns what is on both accounts, each read alone; for when nobody writes.
   *
   * @return the sum
   */
  public final int total() {
    return checking.get() + savings.get();
  }

  /**
   * Tells whether both together are not overdrawn.
   *
   * @return whether the sum is 0 or more
   */
  public final boolean isCovered() {
    return total() >= 0;
  }
}
