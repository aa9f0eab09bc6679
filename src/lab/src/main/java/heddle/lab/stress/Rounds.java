package heddle.lab.stress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/**
 * A number of rounds of some threads, which begin each together. They end early when a round does
 * not: when all that are in it, and all that these have started, wait for each other.
 *
 * @param <S> what is tested
 */
final class Rounds<S> {
  /** Between two looks at threads that do not come. */
  private static final Duration LOOK = Duration.ofMillis(20);

  /**
   * So many equal looks mean that nobody will come: half a second. A thread that was woken looks as
   * if it waited until it has a processor, which may take a while if there is much other work.
   */
  private static final int EQUAL_LOOKS = 25;

  /** Looks at the others before the processor is given away: they may need it. */
  private static final int SPINS = 200;

  private final List<S> subjects = new ArrayList<>();
  private final List<Crew.Part<S>> parts;
  private final AtomicReferenceArray<String> failures;

  /** How many rounds each thread has finished. */
  private final AtomicIntegerArray finished;

  /** How often threads have come to the start of a round, all together. */
  private final AtomicInteger arrived = new AtomicInteger();

  private volatile boolean abandoned;

  Rounds(Supplier<S> subject, List<Crew.Part<S>> parts, int rounds) {
    this.parts = parts;
    failures = new AtomicReferenceArray<>(rounds);
    finished = new AtomicIntegerArray(parts.size());
    for (int i = 0; i < rounds; i++) {
      subjects.add(subject.get());
    }
  }

  /** Does the rounds, to the end or as far as they go. */
  void run() {
    // Threads that a part starts are of its group as well.
    ThreadGroup group = new ThreadGroup("crew");
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      int me = i;
      Thread thread = new Thread(group, () -> work(me), "crew " + me);
      thread.setDaemon(true);
      threads.add(thread);
    }
    threads.forEach(Thread::start);
    List<Standstill.Waiting> before = List.of();
    int equal = 0;
    while (!haveEnded(threads)) {
      List<Standstill.Waiting> now = Standstill.of(group, thread -> isIn(threads, thread));
      equal = !now.isEmpty() && now.equals(before) ? equal + 1 : 0;
      if (equal == EQUAL_LOOKS) {
        abandon(group);
        return;
      }
      before = now;
    }
  }

  /** Leaves those who wait behind, but for those who end when they are interrupted. */
  private void abandon(ThreadGroup group) {
    abandoned = true;
    group.interrupt();
    if (!Standstill.threads(group).stream().allMatch(Thread::isDaemon)) {
      Ending.withMain();
    }
  }

  /** Whether this thread is in the round that has not ended, or was started by one that is. */
  private boolean isIn(List<Thread> threads, Thread thread) {
    int i = threads.indexOf(thread);
    return i < 0 || finished.get(i) == finished();
  }

  private static boolean haveEnded(List<Thread> threads) {
    try {
      for (Thread thread : threads) {
        if (!thread.join(LOOK)) {
          return false;
        }
      }
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException("Nobody interrupts a test.", e);
    }
  }

  private void work(int me) {
    for (int round = 0; round < subjects.size(); round++) {
      if (!begins(round)) {
        return;
      }
      try {
        parts.get(me).with(subjects.get(round));
      } catch (Throwable e) { // whatever it is: the others wait for this thread
        if (!abandoned) {
          failures.set(round, "threw " + e.getClass().getSimpleName());
        }
      }
      if (abandoned) {
        return; // who was only freed by an interrupt has not finished
      }
      finished.set(me, round + 1);
    }
  }

  /** Waits for all; whether there is a round to begin. */
  private boolean begins(int round) {
    arrived.incrementAndGet();
    for (int spins = 0; arrived.get() < parts.size() * (round + 1); spins++) {
      if (abandoned) {
        return false;
      }
      if (spins < SPINS) {
        Thread.onSpinWait();
      } else {
        Thread.yield();
      }
    }
    return true;
  }

  /** How many rounds all have finished. */
  int finished() {
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < finished.length(); i++) {
      least = Math.min(least, finished.get(i));
    }
    return least;
  }

  /** What a thread threw in this round, or null. */
  String failure(int round) {
    return failures.get(round);
  }

  /** What this round was about. */
  S subject(int round) {
    return subjects.get(round);
  }
}
