package algorithms.channel;

/** A {@link Pipeline} of two stages that doubles numbers and adds them up. */
public final class AssemblyLine {

  private static final int ROOM = 1;

  /** Written by the thread of the last stage alone, and read after it has ended. */
  private int sum;

  /** Creates a line that stands still. */
  public AssemblyLine() {}

  /**
   * Sends the numbers 1 and 2 through, closes the line, and waits until it is empty.
   *
   * @return 6, if nothing was lost
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  public int shift() throws InterruptedException {
    Pipeline<Integer> line =
        Pipeline.<Integer>of(ROOM).stage(1, number -> 2 * number).into(number -> sum += number);
    line.send(1);
    line.send(2);
    line.finish();
    return sum;
  }
}
