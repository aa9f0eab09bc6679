package heddle.engine.explore.reduction;

import heddle.model.reduction.Op;
import java.util.Arrays;

/**
 * The states that the present execution goes through. An array of its own: the library's lists are
 * rewritten in a worker, and looking into one costs several times as much.
 */
final class Path {
  private Node[] nodes = new Node[64];
  private int size;

  int size() {
    return size;
  }

  Node get(int i) {
    return nodes[i];
  }

  void add(Node node) {
    if (size == nodes.length) {
      nodes = Arrays.copyOf(nodes, size * 2);
    }
    nodes[size++] = node;
  }

  /** Keeps so many, the first ones. */
  void shrink(int newSize) {
    while (size > newSize) {
      nodes[--size] = null;
    }
  }

  /** What is asleep in a state, questions not counted; nothing is where it begins. */
  Op[] asleepAt(int state) {
    int i = state - 1;
    while (i >= 0 && nodes[i].answers > 0) {
      i--;
    }
    return i < 0 ? Op.NONE : nodes[i].asleepAfter();
  }
}
