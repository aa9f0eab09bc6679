package heddle.model.reduction;

/**
 * A state on the way of an exploration, as it is handed from process to process.
 *
 * @param chosen the step or answer that is taken there
 * @param asleep steps whose exploration from there would repeat what others have seen or will see
 * @param alternatives what else is to be tried from there
 * @param answers how many answers there are to a question; 0 if it is a choice of threads
 * @param answered the answers that have been tried, a bit each; -1 if those are to be tried that
 *     are among the alternatives
 */
public record Turn(Op chosen, Op[] asleep, WakeupTree alternatives, int answers, long answered) {

  /** Writes it so that {@link #read} makes an equal one of it in any process. */
  public void write(StateWriter to, Locations locations) {
    to.number(answers).number(answered);
    OpText.write(to, chosen, locations);
    OpText.write(to, asleep, locations);
    OpText.write(to, alternatives, locations);
  }

  /** Reads one. */
  public static Turn read(StateReader from, Locations locations) {
    int answers = (int) from.number();
    long answered = from.number();
    Op chosen = OpText.read(from, locations);
    Op[] asleep = OpText.readAll(from, locations);
    WakeupTree alternatives = WakeupTree.of(null, OpText.readTrees(from, locations));
    return new Turn(chosen, asleep, alternatives, answers, answered);
  }
}
