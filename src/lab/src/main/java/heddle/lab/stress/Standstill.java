package heddle.lab.stress;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whether nobody can go on. One look does not tell, for it sees one thread after the other: the
 * first may be woken before the last goes to sleep. But if two looks are equal, counts of waits
 * included, then none of them has run in between. And if that is so for longer than a thread that
 * was woken has to wait for a processor, there was nobody who could wake them; nor will there be.
 */
final class Standstill {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Standstill() {}

  /**
   * A thread that waits, for no limited time.
   *
   * @param id the thread
   * @param waited how often it has waited to be woken
   * @param blocked how often it has waited for a monitor
   */
  record Waiting(long id, long waited, long blocked) {}

  /**
   * One look: those threads of the group that matter, if all of them wait, and else nobody.
   *
   * @param matters which threads these are
   */
  static List<Waiting> of(ThreadGroup group, Predicate<Thread> matters) {
    List<Waiting> waiting = new ArrayList<>();
    for (Thread thread : threads(group)) {
      if (matters.test(thread)) {
        ThreadInfo info = THREADS.getThreadInfo(thread.threadId());
        if (info == null || !waits(info.getThreadState())) {
          return List.of();
        }
        waiting.add(new Waiting(info.getThreadId(), info.getWaitedCount(), info.getBlockedCount()));
      }
    }
    waiting.sort(Comparator.comparingLong(Waiting::id));
    return waiting;
  }

  /** The threads of the group that are alive. */
  static List<Thread> threads(ThreadGroup group) {
    Thread[] threads = new Thread[2 * group.activeCount() + 8];
    return Arrays.asList(threads).subList(0, group.enumerate(threads));
  }

  private static boolean waits(Thread.State state) {
    return state == Thread.State.WAITING || state == Thread.State.BLOCKED;
  }
}
