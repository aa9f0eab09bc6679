package heddle.lab;

import algorithms.stm.MultiversionMemory;
import algorithms.stm.Ref;
import algorithms.stm.Tl2Memory;
import algorithms.stm.TransactionalMemory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * All threads move money between {@value #ACCOUNTS} accounts; an operation is one transfer between
 * two of them, as a transaction, or under one lock for all.
 */
public class TransferBenchmark {
  private static final int ACCOUNTS = 1_024;

  /** Which accounts a thread takes next: a linear congruential generator. */
  @State(Scope.Thread)
  public static class Mine {
    private int seed = (int) Thread.currentThread().threadId();

    int account() {
      seed = seed * 1_664_525 + 1_013_904_223;
      return (seed >>> 16) % ACCOUNTS;
    }
  }

  /** Accounts that are variables of a memory. */
  abstract static class Bank {
    private final TransactionalMemory memory;
    private final List<Ref<Integer>> accounts = new ArrayList<>();

    Bank(TransactionalMemory memory) {
      this.memory = memory;
      for (int i = 0; i < ACCOUNTS; i++) {
        accounts.add(memory.ref(100));
      }
    }

    final int transfer(Mine mine) {
      Ref<Integer> from = accounts.get(mine.account());
      Ref<Integer> to = accounts.get(mine.account());
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
  public static class Locked {
    final ReentrantLock lock = new ReentrantLock();
    final int[] accounts = new int[ACCOUNTS];
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
    int from = mine.account();
    int to = mine.account();
    shared.lock.lock();
    try {
      shared.accounts[to]++;
      return --shared.accounts[from];
    } finally {
      shared.lock.unlock();
    }
  }
}
