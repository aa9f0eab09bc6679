package heddle.model.reduction;

import java.util.ArrayList;
import java.util.List;

/**
 * What came of one phase of an exhaustive search: of that without rare events, or of that with
 * them.
 *
 * @param more whether something is left, for the search was stopped
 * @param obstacle what in the program it cannot take into account, or null
 * @param withheld the numbers of the kinds of rare events that were left out, ascending
 * @param counted what was counted in this phase
 */
public record Phase(boolean more, String obstacle, List<Integer> withheld, SavedSearch counted) {
  /** Writes it. */
  public void write(StateWriter to) {
    to.flag(more).optional(obstacle).number(withheld.size());
    withheld.forEach(to::number);
    counted.write(to);
  }

  /** Reads one. */
  public static Phase read(StateReader from) {
    boolean more = from.flag();
    String obstacle = from.optional();
    List<Integer> withheld = new ArrayList<>();
    for (long n = from.number(); n > 0; n--) {
      withheld.add((int) from.number());
    }
    return new Phase(more, obstacle, withheld, SavedSearch.read(from));
  }
}
