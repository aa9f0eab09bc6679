package heddle.engine.execution;

import java.util.Arrays;

/** What few rows of a log have: a number or an object, found by row. Rows come in order. */
final class SparseColumn {
  private int[] rows = new int[16];
  private int[] numbers = new int[16];
  private Object[] objects = new Object[16];
  private int size;

  void startAnew() {
    size = 0;
  }

  void put(int row, int number, Object object) {
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, size * 2);
      numbers = Arrays.copyOf(numbers, size * 2);
      objects = Arrays.copyOf(objects, size * 2);
    }
    rows[size] = row;
    numbers[size] = number;
    objects[size++] = object;
  }

  int number(int row) {
    return numbers[Arrays.binarySearch(rows, 0, size, row)];
  }

  Object object(int row) {
    return objects[Arrays.binarySearch(rows, 0, size, row)];
  }

  long bytes() {
    return 12L * size;
  }
}
