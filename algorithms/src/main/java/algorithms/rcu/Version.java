package algorithms.rcu;

import algorithms.reclamation.PooledNode;

/** A version of the pair. Its numbers are written before it can be seen, and when it is reused. */
final class Version extends PooledNode {
  int number;
  int twice;

  /** How many readers there are, where they are counted. */
  int readers;

  void set(int newNumber) {
    number = newNumber;
    twice = 2 * newNumber;
  }

  int difference() {
    return twice - 2 * number;
  }
}
