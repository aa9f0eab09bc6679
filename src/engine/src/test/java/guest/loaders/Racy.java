package guest.loaders;

import java.util.function.IntSupplier;

/** Loses updates of a field of another class, and of a static field. */
public class Racy implements Runnable, IntSupplier {
  private static int runs;
  private final Cell cell = new Cell();

  private static class Cell {
    int n;
  }

  @Override
  public void run() {
    cell.n++;
    runs++;
  }

  @Override
  public int getAsInt() {
    return 10 * cell.n + runs;
  }
}
