package heddle.engine.strategy;

import java.util.Arrays;

/**
 * How long the executions of a program are, learnt from a few of them: the steps of the longest,
 * and how often each thread touched what. Sampling strategies weigh their choices with it. It is
 * fixed before they begin, or their choices would depend on how many executions were run before.
 */
public final class Profile {
  /** As a resource: any. */
  public static final int ANYTHING = 0;

  private static final int MAX_RESOURCES = 64;

  private int steps;
  private int stepsNow;
  private int threads;
  private int[] resources = {ANYTHING};
  private int[][] counts = new int[8][1];
  private int[] parents = new int[8];

  /** Another execution is about to be described. */
  public void begin() {
    Arrays.stream(counts).forEach(of -> Arrays.fill(of, 0));
    stepsNow = 0;
  }

  /** A thread has made a step that was about this resource. */
  public void step(int thread, int resource) {
    room(thread);
    steps = Math.max(steps, ++stepsNow);
    counts[thread][0]++;
    int i = index(resource);
    if (i > 0) {
      if (i >= counts[thread].length) {
        counts[thread] = Arrays.copyOf(counts[thread], i + 8);
      }
      counts[thread][i]++;
    }
  }

  /** A thread has started another one. */
  public void started(int parent, int child) {
    room(child);
    parents[child] = parent;
  }

  private void room(int thread) {
    threads = Math.max(threads, thread + 1);
    if (thread >= counts.length) {
      int before = counts.length;
      counts = Arrays.copyOf(counts, thread * 2);
      parents = Arrays.copyOf(parents, thread * 2);
      for (int t = before; t < counts.length; t++) {
        counts[t] = new int[1];
      }
    }
  }

  /** The index of a resource, or 0 if there are too many. */
  private int index(int resource) {
    for (int i = 1; i < resources.length; i++) {
      if (resources[i] == resource) {
        return i;
      }
    }
    if (resources.length == MAX_RESOURCES) {
      return 0;
    }
    resources = Arrays.copyOf(resources, resources.length + 1);
    resources[resources.length - 1] = resource;
    return resources.length - 1;
  }

  /** The steps of the longest execution, at least 1. */
  public int steps() {
    return Math.max(1, steps);
  }

  /** The threads of the execution that had most, without number 0; at least 1. */
  public int threads() {
    return Math.max(1, threads - 1);
  }

  /** How many resources more than one thread has touched. */
  int shared() {
    int shared = 0;
    for (int i = 1; i < resources.length; i++) {
      shared += users(i) > 1 ? 1 : 0;
    }
    return shared;
  }

  /** One of the {@link #shared} resources. */
  int shared(int which) {
    int left = which;
    for (int i = 1; i < resources.length; i++) {
      if (users(i) > 1 && left-- == 0) {
        return resources[i];
      }
    }
    throw new IndexOutOfBoundsException(which);
  }

  private int users(int i) {
    int users = 0;
    for (int t = 1; t < threads; t++) {
      users += i < counts[t].length && counts[t][i] > 0 ? 1 : 0;
    }
    return users;
  }

  /** How many steps of a thread were about a resource in the last execution. */
  int count(int thread, int resource) {
    if (thread >= threads) {
      return 0;
    }
    for (int i = 0; i < counts[thread].length && i < resources.length; i++) {
      if (resources[i] == resource) {
        return counts[thread][i];
      }
    }
    return 0;
  }

  /** While so many threads exist: who of them is going to start the next one, or 0. */
  int starter(int existing) {
    return starter(existing, existing);
  }

  /** Which of the threads that exist is going to start this one, or those that start it; or 0. */
  int starter(int thread, int existing) {
    int starter = thread;
    while (starter >= existing) {
      starter = starter < threads ? parents[starter] : 0;
    }
    return starter;
  }
}
