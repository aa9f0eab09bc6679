package heddle.model.trace;

import java.util.Arrays;

/**
 * Steps at which something happened, ascending: two bytes for each, counted from the first of a
 * block, and eight for each block. A block spans 65,536 steps.
 */
final class Moments {
  private char[] offsets = new char[2];
  private int size;
  private int[] bases = new int[1];
  private int[] firsts = new int[1];
  private int blocks;

  /** It happens at this step too, which is none before the latest; returns its number among all. */
  int add(int step) {
    if (size > 0 && step(size - 1) == step) {
      return size - 1;
    }
    if (blocks == 0 || step - bases[blocks - 1] > Character.MAX_VALUE) {
      begin(step);
    }
    if (size == offsets.length) {
      offsets = Arrays.copyOf(offsets, size * 2);
    }
    offsets[size] = (char) (step - bases[blocks - 1]);
    return size++;
  }

  private void begin(int step) {
    if (blocks == bases.length) {
      bases = Arrays.copyOf(bases, blocks * 2);
      firsts = Arrays.copyOf(firsts, blocks * 2);
    }
    bases[blocks] = step;
    firsts[blocks] = size;
    blocks++;
  }

  /** The step of the one with this number. */
  private int step(int number) {
    int block = Arrays.binarySearch(firsts, 0, blocks, number);
    return bases[block < 0 ? -block - 2 : block] + offsets[number];
  }

  /** The number of the latest one up to a step, or -1; O(log of how many there are). */
  int latest(int step) {
    int found = Arrays.binarySearch(bases, 0, blocks, step);
    int block = found < 0 ? -found - 2 : found;
    if (block < 0) {
      return -1;
    }
    int low = firsts[block];
    int high = block + 1 < blocks ? firsts[block + 1] : size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (offsets[middle] <= step - bases[block]) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** The step of the latest one up to a step, or null. */
  Integer latestStep(int step) {
    int latest = latest(step);
    return latest < 0 ? null : step(latest);
  }
}
