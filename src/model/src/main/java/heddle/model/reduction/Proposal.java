package heddle.model.reduction;

/**
 * A sequence that is to be tried from a state that others look after.
 *
 * @param turn which state on the way it is, from 0
 * @param sequence what is to be tried from there
 */
public record Proposal(int turn, Op[] sequence) {
  /** Writes it. */
  public void write(StateWriter to, Locations locations) {
    to.number(turn);
    OpText.write(to, sequence, locations);
  }

  /** Reads one. */
  public static Proposal read(StateReader from, Locations locations) {
    int turn = (int) from.number();
    return new Proposal(turn, OpText.readAll(from, locations));
  }
}
