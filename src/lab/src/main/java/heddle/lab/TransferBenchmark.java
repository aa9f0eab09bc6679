package heddle.lab;

import algorithms.stm.MultiversionMemory;
import algorithms.stm.Ref;
import algorithms.stm.Tl2Memory;
import algorithms.stm.TransactionalMemory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.multiverse.api.StmUtils;
import org.multiverse.api.callables.TxnIntCallable;
import org.multiverse.api.references.TxnInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * All threads move money between accounts; an operation is one transfer between two of them, as a
 * transaction, or under one lock for all.
 */
public class TransferBenchmark {

  /** How many accounts there are. */
  @State(Scope.Benchmark)
  public abstract static class Accounts {
    /** So many. */
    @Param("1024")
    public int accounts;

    /** Opens them. */
    @Setup
    public final void open() {
      for (int i = 0; i < accounts; i++) {
        open(100);
      }
    }

    abstract void open(int balance);
  }

  /** Which accounts a thread takes next: a linear congruential generator. */
  @State(Scope.Thread)
  public static class Mine {
    private int seed = (int) Thread.currentThread().threadId();

    int account(Accounts of) {
      seed = seed * 1_664_525 + 1_013_904_223;
      return (seed >>> 16) % of.accounts;
    }
  }

  /** Accounts that are variables of a memory. */
  public abstract static class Bank extends Accounts {
    private final TransactionalMemory memory;
    private final List<Ref<Integer>> opened = new ArrayList<>();

    Bank(TransactionalMemory memory) {
      this.memory = memory;
    }

    @Override
    final void open(int balance) {
      opened.add(memory.ref(balance));
    }

    final int transfer(Mine mine) {
      Ref<Integer> from = opened.get(mine.account(this));
      Ref<Integer> to = opened.get(mine.account(this));
      return memory.atomic(
          tx -> {
            int left = tx.read(from) - 1;
            tx.write(from, left);
            tx.write(to, tx.read(to) + 1);
            return left;
          });
    }
  }

  /** The accounts of {@link #tl2Memory}. */
  @State(Scope.Benchmark)
  public static class Tl2 extends Bank {
    /** Opens the accounts. */
    public Tl2() {
      super(new Tl2Memory());
    }
  }

  /** The accounts of {@link #multiversionMemory}. */
  @State(Scope.Benchmark)
  public static class Multiversion extends Bank {
    /** Opens the accounts. */
    public Multiversion() {
      super(new MultiversionMemory());
    }
  }

  /** The accounts of {@link #reentrantLock}. */
  @State(Scope.Benchmark)
  public static class Locked extends Accounts {
    final ReentrantLock lock = new ReentrantLock();
    final List<int[]> opened = new ArrayList<>();

    @Override
    void open(int balance) {
      opened.add(new int[] {balance});
    }
  }

  /** The accounts of {@link #gammaStm}. */
  @State(Scope.Benchmark)
  public static class Multiverse extends Accounts {
    final List<TxnInteger> opened = new ArrayList<>();

    @Override
    void open(int balance) {
      opened.add(StmUtils.newTxnInteger(balance));
    }
  }

  /** {@link Tl2Memory}. */
  @Benchmark
  public int tl2Memory(Tl2 shared, Mine mine) {
    return shared.transfer(mine);
  }

  /** {@link MultiversionMemory}. */
  @Benchmark
  public int multiversionMemory(Multiversion shared, Mine mine) {
    return shared.transfer(mine);
  }

  /** {@link ReentrantLock}, one for all accounts. */
  @Benchmark
  public int reentrantLock(Locked shared, Mine mine) {
    int[] from = shared.opened.get(mine.account(shared));
    int[] to = shared.opened.get(mine.account(shared));
    shared.lock.lock();
    try {
      to[0]++;
      return --from[0];
    } finally {
      shared.lock.unlock();
    }
  }

  /** Multiverse. */
  @Benchmark
  public int gammaStm(Multiverse shared, Mine mine) {
    TxnInteger from = shared.opened.get(mine.account(shared));
    TxnInteger to = shared.opened.get(mine.account(shared));
    return StmUtils.atomic(
        (TxnIntCallable)
            tx -> {
              int left = from.incrementAndGet(tx, -1);
              to.incrementAndGet(tx, 1);
              return left;
            });
  }
}
