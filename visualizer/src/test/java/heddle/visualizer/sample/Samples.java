package heddle.visualizer.sample;

import static heddle.visualizer.sample.TraceBuilder.ref;

import heddle.model.finding.Finding;
import heddle.model.finding.Finding.Wait;
import heddle.model.finding.FindingKind;
import heddle.model.trace.ThreadStatus;
import heddle.model.trace.Trace;
import heddle.model.trace.Value;
import java.util.List;

/** Traces that the pictures are tested on. */
public final class Samples {
  private static final String NODE = "algorithms.stack.NodeCache$Node";

  private Samples() {}

  /**
   * A stack A, B, C on which T1 begins to pop, T2 pops twice and pushes A again, and T1's CAS takes
   * A#2 for A#1. Object 1 is the stack; 2, 3, 4 are A, B, C.
   */
  public static Trace aba() {
    TraceBuilder b = new TraceBuilder("algorithms.stack.BrokenRecyclingTreiberStack");
    b.object(1, "algorithms.stack.BrokenRecyclingTreiberStack", "stack");
    node(b, 4, "C", 3, 0);
    node(b, 3, "B", 2, 4);
    node(b, 2, "A", 1, 3);
    b.set(1, "head", ref(2)).thread(1, "T1").thread(2, "T2").line(1, 74).line(2, 74);
    b.invoke(1, "pop()").invoke(2, "pop()");
    b.read(1, 1, "head").local(1, "top", ref(2)).line(1, 78); // 1
    b.read(1, 2, "next").local(1, "next", ref(3)).line(1, 80); // 2
    pop(b, 2, 2, 3); // 3, 4, 5
    b.returns(2, Value.of("1")).invoke(2, "pop()").line(2, 74);
    pop(b, 2, 3, 4); // 6, 7, 8
    b.returns(2, Value.of("2")).invoke(2, "push(9)").line(2, 60);
    b.local(2, "value", Value.of("9"));
    b.write(2, 2, "value", Value.of("9")).local(2, "node", ref(2)).line(2, 64); // 9
    b.read(2, 1, "head").local(2, "top", ref(4)).line(2, 65); // 10
    b.write(2, 2, "next", ref(4)).line(2, 66); // 11
    b.cas(2, 1, "head", ref(4), ref(2)).incarnation(2, 2); // 12
    b.returns(2, null).ends(2);
    b.line(1, 80).cas(1, 1, "head", ref(2), ref(3)).incarnation(3, 2); // 13
    b.finding(
        new Finding(
            FindingKind.ABA,
            true,
            "T1's CAS on head succeeded although head changed three times since T1 read it"
                + " (step 1 to 13): A#1 left at step 5 and came back as A#2 at step 12.",
            13,
            List.of(1, 2),
            List.of(1, 5, 8, 12, 13),
            1,
            "head",
            List.of()));
    b.returns(1, Value.of("9")).ends(1);
    return b.build();
  }

  private static void node(TraceBuilder b, int id, String label, int value, int next) {
    b.node(id, NODE, label).set(id, "value", Value.of("" + value)).set(id, "next", ref(next));
  }

  private static void pop(TraceBuilder b, int thread, int top, int next) {
    b.read(thread, 1, "head").local(thread, "top", ref(top)).line(thread, 78);
    b.read(thread, top, "next").local(thread, "next", ref(next)).line(thread, 80);
    b.cas(thread, 1, "head", ref(top), ref(next)).line(thread, 81);
  }

  /**
   * The same stack behind a stamped reference: T2 pops A and puts it back, and T1's CAS fails for
   * the stamp. Object 1 is the stack, 2 the stamped reference, 10 and up its pairs.
   */
  public static Trace stamped() {
    TraceBuilder b = new TraceBuilder("algorithms.stack.StampedTreiberStack");
    b.object(1, "algorithms.stack.StampedTreiberStack", "stack");
    b.object(2, "java.util.concurrent.atomic.AtomicStampedReference", "head");
    node(b, 4, "B", 2, 0);
    node(b, 3, "A", 1, 4);
    pair(b, 10, 3, 7).set(1, "head", ref(2)).set(2, "pair", ref(10));
    b.thread(1, "T1").thread(2, "T2").invoke(1, "pop()").invoke(2, "pop()");
    b.read(1, 2, "head").local(1, "top", ref(3)); // 1
    b.cas(2, 2, "pair", ref(10), ref(11));
    pair(b, 11, 4, 8); // 2
    b.returns(2, Value.of("1")).invoke(2, "push(1)");
    b.cas(2, 2, "pair", ref(11), ref(12)).incarnation(3, 2);
    pair(b, 12, 3, 9); // 3
    b.returns(2, null).ends(2);
    b.cas(1, 2, "pair", ref(10), ref(13)); // 4
    return b.build();
  }

  private static TraceBuilder pair(TraceBuilder b, int id, int reference, int stamp) {
    b.object(id, "java.util.concurrent.atomic.AtomicStampedReference$Pair", "Pair#" + id);
    return b.set(id, "reference", ref(reference)).set(id, "stamp", Value.of("" + stamp));
  }

  /** Two increments without a lock, of which one is lost. Object 1 is the counter. */
  public static Trace lostUpdate() {
    TraceBuilder b = new TraceBuilder("algorithms.counter.BrokenCounter");
    b.object(1, "algorithms.counter.BrokenCounter", "counter").set(1, "value", Value.of("0"));
    b.thread(1, "T1").thread(2, "T2").invoke(1, "increment()").invoke(2, "increment()");
    b.read(1, 1, "value");
    b.read(2, 1, "value");
    b.write(2, 1, "value", Value.of("1")).returns(2, null).ends(2);
    b.write(1, 1, "value", Value.of("1")).returns(1, null).ends(1);
    return b.build();
  }

  /**
   * Two calls that count and return the same, so that no order of them explains their results. The
   * finding names T2's call as the one that cannot be placed after T1's.
   */
  public static Trace lostCounts() {
    TraceBuilder b = new TraceBuilder("algorithms.counter.BrokenCounter");
    b.object(1, "algorithms.counter.BrokenCounter", "counter").set(1, "value", Value.of("0"));
    b.thread(1, "T1").thread(2, "T2").invoke(1, "increment()").invoke(2, "increment()");
    b.read(1, 1, "value"); // 1
    b.read(2, 1, "value"); // 2
    b.write(1, 1, "value", Value.of("1")).returns(1, Value.of("1")).ends(1); // 3
    b.write(2, 1, "value", Value.of("1")).returns(2, Value.of("1")).ends(2); // 4
    b.finding(
        new Finding(
            FindingKind.NOT_LINEARIZABLE,
            true,
            "No order of the calls explains their results: T2's increment() (steps 0 to 4) would"
                + " return 2, but it returned 1.",
            4,
            List.of(2, 1),
            List.of(0, 4, 3),
            0,
            "",
            List.of()));
    return b.build();
  }

  /**
   * Philosophers who all take their left fork: each waits for the next one. Object 1 is the table,
   * 2 the array, 3 and up the forks.
   */
  public static Trace philosophers(int seats) {
    TraceBuilder b = new TraceBuilder("algorithms.philosophers.BrokenDiningTable");
    b.object(1, "algorithms.philosophers.BrokenDiningTable", "table");
    b.object(2, "java.util.concurrent.locks.ReentrantLock[]", "forks").set(1, "forks", ref(2));
    for (int i = 0; i < seats; i++) {
      b.lock(3 + i, "java.util.concurrent.locks.ReentrantLock", "forks[" + i + "]");
      b.set(2, "[" + i + "]", ref(3 + i)).thread(i + 1, "T" + (i + 1));
      b.invoke(i + 1, "dine(" + i + ")").line(i + 1, 46);
    }
    for (int i = 0; i < seats; i++) {
      b.enter(i + 1, 3 + i).line(i + 1, 49);
    }
    for (int i = 0; i < seats; i++) {
      b.enter(i + 1, 3 + (i + 1) % seats);
    }
    List<Wait> cycle =
        java.util.stream.IntStream.range(0, seats)
            .mapToObj(
                i ->
                    new Wait(
                        i + 1, 3 + (i + 1) % seats, (i + 1) % seats + 1, 49, (i + 1) % seats + 1))
            .toList();
    return b.finding(
            new Finding(
                FindingKind.DEADLOCK,
                true,
                "T1 holds forks[0] (since step 1) and waits for forks[1] (line 49); every thread"
                    + " of the ring waits for the next.",
                2 * seats,
                cycle.stream().map(Wait::waiter).toList(),
                List.of(),
                0,
                "",
                cycle))
        .build();
  }

  /** A monitor that T1 holds while T2 and T3 want it and T4 waits for a notification. */
  public static Trace monitor() {
    TraceBuilder b = new TraceBuilder("example.Buffer");
    b.lock(1, "example.Buffer", "buffer").set(1, "count", Value.of("0"));
    for (int t = 1; t <= 4; t++) {
      b.thread(t, "T" + t).invoke(t, t == 4 ? "take()" : "put(" + t + ")").line(t, 20);
    }
    b.enter(4, 1).line(4, 31);
    b.await(4, 1);
    b.enter(1, 1).line(1, 21);
    b.enter(3, 1);
    b.enter(2, 1);
    b.write(1, 1, "count", Value.of("1"));
    b.exit(1, 1).returns(1, null).ends(1);
    b.enter(3, 1).line(3, 21);
    return b.build();
  }

  /**
   * T1 and T2 wait for each other, T3 and T4 as well; T5 waits for T1, T6 goes on. Objects 2 to 5
   * are the locks a, b, c, d.
   */
  public static Trace twoRings() {
    TraceBuilder b = new TraceBuilder("example.Bank").object(1, "example.Bank", "bank");
    for (int i = 0; i < 4; i++) {
      b.lock(2 + i, "java.lang.Object", "" + (char) ('a' + i))
          .set(1, "" + (char) ('a' + i), ref(2 + i));
    }
    for (int t = 1; t <= 6; t++) {
      b.thread(t, "T" + t).invoke(t, "move()").line(t, 10 * t);
    }
    for (int t = 1; t <= 4; t++) {
      b.enter(t, 1 + t);
    }
    b.enter(1, 3).enter(2, 2).enter(3, 5).enter(5, 2).enter(4, 4);
    return b.read(6, 1, "a").build();
  }

  /** A run of so many steps that two threads take in turns of seven. */
  public static Trace longRun(int steps) {
    return longRunWithFailure(steps, 0);
  }

  /** The same with an invariant broken at a step. */
  public static Trace longRunWithFailure(int steps, int failure) {
    TraceBuilder b = new TraceBuilder("algorithms.counter.BrokenCounter");
    b.object(1, "algorithms.counter.BrokenCounter", "counter").set(1, "value", Value.of("0"));
    b.thread(1, "T1").thread(2, "T2").invoke(1, "spin()").invoke(2, "spin()");
    for (int i = 1; i <= steps; i++) {
      int thread = i / 7 % 2 + 1;
      if (i % 3 == 0) {
        b.write(thread, 1, "value", Value.of("" + i));
      } else {
        b.read(thread, 1, "value");
      }
      if (i == failure) {
        b.finding(invariant(i));
      }
    }
    return b.held(1, ThreadStatus.READY, 0, 0).build();
  }

  private static Finding invariant(int step) {
    return new Finding(
        FindingKind.INVARIANT,
        true,
        "The invariant \"small\" does not hold after step " + step + ".",
        step,
        List.of(),
        List.of(),
        0,
        "",
        List.of());
  }
}
