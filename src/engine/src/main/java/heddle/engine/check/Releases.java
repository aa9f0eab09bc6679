package heddle.engine.check;

import heddle.engine.check.Release.Lack;
import heddle.engine.execution.Execution;
import heddle.engine.execution.LogicalThread;
import heddle.engine.instrument.SiteTable;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.locks.ReentrantReadWriteLock.ReadLock;
import java.util.concurrent.locks.ReentrantReadWriteLock.WriteLock;
import java.util.concurrent.locks.StampedLock;

/** Who could end the waits in which threads of a run stand for ever, and what that would take. */
final class Releases {
  /** In the state of a read-write lock the readers are counted above its writers. */
  private static final int SHARED_SHIFT = 32;

  private final Execution run;
  private final SiteTable sites;
  private final Holds holds;

  Releases(Execution run, SiteTable sites) {
    this.run = run;
    this.sites = sites;
    holds = new Holds(run, sites);
  }

  /** What would end this wait; null for a lock with an owner, and if nothing is known. */
  Release of(Waits.Edge wait) {
    if (wait.holder() != null || wait.object() == null) {
      return null;
    }
    Object blocker = wait.waiter().blocker();
    return switch (blocker instanceof FutureTask<?> task ? task : wait.object()) {
      case Semaphore s -> held(Lack.PERMIT, s, false, 0);
      case WriteLock l -> held(Lack.READERS, l, true, readers(l));
      case ReadLock l -> held(Lack.READERS, l, true, readers(l));
      case StampedLock l -> held(Lack.STAMP, l, false, 0);
      case CountDownLatch l -> new Release(Lack.COUNT, List.of(), l.getCount(), 0, null, -1);
      case CyclicBarrier b -> {
        long parties = Inside.number(b, "parties");
        yield parties(parties - Inside.number(b, "count"), parties);
      }
      case Phaser p -> parties(p.getArrivedParties(), p.getRegisteredParties());
      case FutureTask<?> f -> task(f);
      case CompletableFuture<?> f -> queued(f);
      case BlockingQueue<?> q -> Release.of(gives(wait.waiter()) ? Lack.ROOM : Lack.ELEMENT);
      case Exchanger<?> e -> Release.of(Lack.PARTNER);
      case ExecutorService pool -> Release.by(Lack.TERMINATION, PoolQueue.workers(run, pool), -1);
      default -> null;
    };
  }

  /** The end of those shared holds of a lock that are certain. */
  Release ofReaders(WriteLock lock) {
    return held(Lack.READERS, lock, true, 0);
  }

  private static Release parties(long come, long of) {
    return new Release(Lack.PARTIES, List.of(), come, of, null, -1);
  }

  private Release held(Lack lack, Object object, boolean shared, long atLeast) {
    TreeMap<Integer, Integer> holders = holds.of(object, shared, atLeast);
    return Release.by(
        lack, holds.threads(holders), holders.isEmpty() ? -1 : holders.firstEntry().getValue());
  }

  private static long readers(Object lock) {
    return Inside.number(Inside.reference(lock, "sync"), "state") >>> SHARED_SHIFT;
  }

  private Release task(FutureTask<?> task) {
    LogicalThread runner =
        Inside.reference(task, "runner") instanceof Thread t ? run.threadOf(t) : null;
    return runner == null ? queued(task) : Release.by(Lack.RUNNING, List.of(runner), -1);
  }

  private Release queued(Object future) {
    ThreadPoolExecutor pool = PoolQueue.of(run, future);
    return pool == null
        ? Release.of(Lack.RESULT)
        : new Release(Lack.QUEUED, PoolQueue.workers(run, pool), 0, 0, pool, -1);
  }

  private boolean gives(LogicalThread t) {
    String method = t.callSite() < 0 ? "" : sites.get(t.callSite()).method();
    return method.startsWith("put") || method.startsWith("offer") || method.endsWith("ransfer");
  }
}
