package heddle.visualizer.sample;

import static heddle.visualizer.sample.TraceBuilder.ref;

import heddle.model.trace.Trace;
import heddle.model.trace.Value;

/** Traces of data structures other than a stack. */
public final class Structures {
  private Structures() {}

  /**
   * A linked queue with a dummy node and a lagging tail: T1 appends 13 after 12. Object 1 is the
   * queue, 10 the dummy, 11 to 13 the nodes.
   */
  public static Trace queue() {
    TraceBuilder b = new TraceBuilder("example.Queue").object(1, "example.Queue", "queue");
    for (int i = 10; i <= 12; i++) {
      b.node(i, "example.Queue$Node", "" + (char) ('A' + i - 10));
      b.set(i, "item", Value.of("" + i)).set(i, "next", ref(i == 12 ? 0 : i + 1));
    }
    b.set(1, "head", ref(10)).set(1, "tail", ref(12)).thread(1, "T1").thread(2, "T2");
    b.read(1, 1, "tail").invoke(1, "offer(13)").local(1, "t", ref(12));
    b.node(13, "example.Queue$Node", "D").set(13, "item", Value.of("13")).set(13, "next", ref(0));
    b.local(1, "node", ref(13));
    b.cas(1, 12, "next", ref(0), ref(13));
    b.read(2, 1, "head").invoke(2, "poll()").local(2, "h", ref(10));
    b.cas(2, 1, "head", ref(10), ref(11));
    b.cas(1, 1, "tail", ref(12), ref(13)).returns(1, Value.of("true"));
    return b.build();
  }

  /** A chain of so many nodes behind a head. */
  public static Trace chain(int length) {
    TraceBuilder b = new TraceBuilder("example.List").object(1, "example.List", "list");
    for (int i = 0; i < length; i++) {
      b.node(10 + i, "example.List$Node", "N" + i);
      b.set(10 + i, "next", ref(i == length - 1 ? 0 : 11 + i));
    }
    b.set(1, "head", ref(10)).thread(1, "T1");
    return b.read(1, 1, "head").build();
  }

  /** A tree with seven nodes. */
  public static Trace tree() {
    TraceBuilder b = new TraceBuilder("example.Tree").object(1, "example.Tree", "tree");
    for (int i = 1; i <= 7; i++) {
      b.node(10 + i, "example.Tree$Node", "" + (char) ('A' + i - 1));
      b.set(10 + i, "key", Value.of("" + i));
      b.set(10 + i, "left", ref(2 * i <= 7 ? 10 + 2 * i : 0));
      b.set(10 + i, "right", ref(2 * i + 1 <= 7 ? 11 + 2 * i : 0));
    }
    b.set(1, "root", ref(11)).thread(1, "T1");
    return b.read(1, 1, "root").build();
  }

  /** A hash table: an array of buckets, two of them chains. */
  public static Trace table() {
    TraceBuilder b = new TraceBuilder("example.Table").object(1, "example.Table", "table");
    b.object(2, "example.Table$Node[]", "buckets").set(1, "buckets", ref(2));
    b.set(1, "size", Value.of("3"));
    int[][] chains = {{10, 11}, {}, {12}, {}};
    for (int i = 0; i < chains.length; i++) {
      for (int k = 0; k < chains[i].length; k++) {
        int id = chains[i][k];
        b.node(id, "example.Table$Node", "" + (char) ('A' + id - 10));
        b.set(id, "key", Value.of("" + id));
        b.set(id, "next", ref(k + 1 < chains[i].length ? chains[i][k + 1] : 0));
      }
      b.set(2, "[" + i + "]", ref(chains[i].length == 0 ? 0 : chains[i][0]));
    }
    b.thread(1, "T1");
    return b.read(1, 2, "[0]").build();
  }

  /** A ring buffer of sixteen numbers. */
  public static Trace ring() {
    TraceBuilder b = new TraceBuilder("example.Ring").object(1, "example.Ring", "ring");
    b.object(2, "int[]", "items").set(1, "items", ref(2));
    b.set(1, "head", Value.of("3")).set(1, "tail", Value.of("6"));
    for (int i = 0; i < 16; i++) {
      b.set(2, "[" + i + "]", Value.of(i >= 3 && i < 6 ? "" + 100 * i : "0"));
    }
    b.thread(1, "T1");
    return b.write(1, 2, "[6]", Value.of("600")).build();
  }
}
