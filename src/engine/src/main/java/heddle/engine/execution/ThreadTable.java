package heddle.engine.execution;

import java.util.Arrays;

/** The logical threads of a run, by number. */
final class ThreadTable {
  private LogicalThread[] threads = new LogicalThread[16];
  private int count;

  /** Threads by the identifiers that Java gives them, counted from {@link ThreadIds#FIRST}. */
  private int[] numbers = new int[16];

  private int fresh;

  /** No thread below is fresh. */
  private int firstFresh;

  private int users;

  /** The numbers of the threads that have not ended, ascending, without thread 0. */
  private int[] live = new int[16];

  private int liveCount;

  void startAnew() {
    Arrays.fill(threads, 0, count, null);
    count = 0;
    fresh = 0;
    firstFresh = 1;
    users = 0;
    liveCount = 0;
  }

  /**
   * A thread more.
   *
   * @throws OutOfMemoryError as {@link Thread#start} does where the system has no more threads
   */
  LogicalThread add(Thread thread, boolean named, Runnable body) {
    if (count > EventLog.MOST_THREADS) {
      throw new OutOfMemoryError("unable to create native thread: a run has at most " + count);
    }
    if (count == threads.length) {
      threads = Arrays.copyOf(threads, count * 2);
    }
    LogicalThread t = new LogicalThread(count, thread, named, body);
    threads[count++] = t;
    int id = (int) (thread.threadId() - ThreadIds.FIRST);
    if (id >= numbers.length) {
      numbers = Arrays.copyOf(numbers, id * 2);
    }
    numbers[id] = t.number;
    if (t.number == 0) {
      t.fresh = false;
    } else {
      fresh++;
      if (liveCount == live.length) {
        live = Arrays.copyOf(live, liveCount * 2);
      }
      live[liveCount++] = t.number;
      users += thread.isDaemon() ? 0 : 1;
    }
    return t;
  }

  /** The thread has got to its first operation. */
  void arrived(LogicalThread t) {
    t.fresh = false;
    fresh--;
  }

  void ended(LogicalThread t) {
    int i = Arrays.binarySearch(live, 0, liveCount, t.number);
    System.arraycopy(live, i + 1, live, i, --liveCount - i);
    users -= t.thread.isDaemon() ? 0 : 1;
    if (t.fresh) {
      arrived(t);
    }
  }

  /** How many have not ended, without thread 0. */
  int liveCount() {
    return liveCount;
  }

  /** The {@code i}-th of those, ascending by number. */
  LogicalThread live(int i) {
    return threads[live[i]];
  }

  /** How many there are, thread 0 included. */
  int count() {
    return count;
  }

  LogicalThread get(int number) {
    return threads[number];
  }

  /** The logical thread behind a thread of the program, or null. */
  LogicalThread of(Thread thread) {
    long id = thread.threadId() - ThreadIds.FIRST;
    if (id < 0 || id >= numbers.length) {
      return null;
    }
    LogicalThread t = threads[numbers[(int) id]];
    return t != null && t.thread == thread ? t : null;
  }

  /** Whether threads have yet to get to their first operation. */
  boolean anyFresh() {
    return fresh > 0;
  }

  /** A thread that has yet to get to its first operation, the lowest number first, or null. */
  LogicalThread nextFresh() {
    if (fresh == 0) {
      return null;
    }
    while (!threads[firstFresh].fresh) {
      firstFresh++;
    }
    return threads[firstFresh];
  }

  /** Whether all threads that keep the program from ending have ended. */
  boolean onlyDaemons() {
    return users == 0;
  }
}
