package heddle.model.reduction;

import java.util.ArrayList;
import java.util.List;

/**
 * Steps and what is to be tried, written so that another process can read them: what a step touches
 * stands as object and place there, which mean the same in every process.
 */
public final class OpText {
  /** More than any execution has. */
  private static final int MANY = 10_000_000;

  private OpText() {}

  /** Writes a step or an answer. */
  public static void write(StateWriter to, Op op, Locations locations) {
    to.number(op.thread).number(op.answer).flag(op.last).number(op.touches.length);
    for (int touch : op.touches) {
      to.number(locations.object(touch >> 1)).number(locations.place(touch >> 1)).number(touch & 1);
    }
  }

  /** Reads one. */
  public static Op read(StateReader from, Locations locations) {
    int thread = from.number(MANY);
    int answer = (int) from.number();
    boolean last = from.flag();
    int[] touches = new int[from.number(MANY)];
    for (int i = 0; i < touches.length; i++) {
      long object = from.number();
      long place = from.number();
      touches[i] = locations.of(object, place) << 1 | from.number(1);
    }
    return answer >= 0
        ? Op.answer(thread, answer)
        : last ? Op.last(thread, touches) : Op.step(thread, touches);
  }

  /** Writes several. */
  public static void write(StateWriter to, Op[] ops, Locations locations) {
    to.number(ops.length);
    for (Op op : ops) {
      write(to, op, locations);
    }
  }

  /** Reads several. */
  public static Op[] readAll(StateReader from, Locations locations) {
    Op[] ops = new Op[from.number(MANY)];
    for (int i = 0; i < ops.length; i++) {
      ops[i] = read(from, locations);
    }
    return ops;
  }

  /** Writes what is to be tried. */
  public static void write(StateWriter to, WakeupTree tree, Locations locations) {
    to.number(tree.children().size());
    for (WakeupTree child : tree.children()) {
      write(to, child.op(), locations);
      write(to, child, locations);
    }
  }

  /** Reads what is to be tried. */
  public static List<WakeupTree> readTrees(StateReader from, Locations locations) {
    List<WakeupTree> trees = new ArrayList<>(2);
    for (int n = from.number(MANY); n > 0; n--) {
      Op op = read(from, locations);
      trees.add(WakeupTree.of(op, readTrees(from, locations)));
    }
    return trees;
  }
}
