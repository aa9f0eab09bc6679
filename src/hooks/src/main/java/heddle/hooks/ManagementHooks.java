package heddle.hooks;

/**
 * What stands for methods of {@code ThreadMXBean}: the virtual machine knows nothing of the
 * program's threads. Its types are in another module, so that answers are objects here.
 */
public final class ManagementHooks {
  private ManagementHooks() {}

  private static Controller asked(int site) {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      throw new IllegalStateException("threads are asked about outside a logical thread");
    }
    c.enterCall(Thread.currentThread(), null, site);
    c.leaveCall(site);
    return c;
  }

  /** Stands for {@code findDeadlockedThreads}. */
  public static long[] findDeadlockedThreads(Object bean, int site) {
    return asked(site).deadlocked(false);
  }

  /** Stands for {@code findMonitorDeadlockedThreads}. */
  public static long[] findMonitorDeadlockedThreads(Object bean, int site) {
    return asked(site).deadlocked(true);
  }

  /** Stands for {@code getAllThreadIds}. */
  public static long[] getAllThreadIds(Object bean, int site) {
    Thread[] threads = asked(site).platformThreads();
    long[] ids = new long[threads.length];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = threads[i].threadId();
    }
    return ids;
  }

  /** Stands for {@code getThreadCount}. */
  public static int getThreadCount(Object bean, int site) {
    return asked(site).platformThreads().length;
  }

  /** Stands for {@code getThreadInfo} of one thread. */
  public static Object getThreadInfo(Object bean, long id, int site) {
    return getThreadInfo(bean, id, 0, site);
  }

  /** Stands for {@code getThreadInfo} of one thread with its stack. */
  public static Object getThreadInfo(Object bean, long id, int depth, int site) {
    return asked(site).threadInfos(new long[] {id}, depth)[0];
  }

  /** Stands for {@code getThreadInfo} of several threads. */
  public static Object[] getThreadInfo(Object bean, long[] ids, int site) {
    return getThreadInfo(bean, ids, 0, site);
  }

  /** Stands for {@code getThreadInfo} of several threads with their stacks. */
  public static Object[] getThreadInfo(Object bean, long[] ids, int depth, int site) {
    return asked(site).threadInfos(ids, depth);
  }
}
