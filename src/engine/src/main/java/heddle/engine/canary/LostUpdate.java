package heddle.engine.canary;

/**
 * A program that is known to be wrong: two threads add one to the same field, and one addition may
 * be lost. Never used as it is; {@code Canary} loads it as programs under study are loaded.
 */
public final class LostUpdate {
  private int x;

  /** Makes one. */
  public LostUpdate() {}

  /** What both threads do. */
  public void add() {
    x++;
  }

  /** 2, or 1 if an addition was lost. */
  public int sum() {
    return x;
  }
}
