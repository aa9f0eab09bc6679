package heddle.model.reduction;

import java.util.ArrayList;
import java.util.List;

/**
 * What a worker tells of the part of a tree that it explores.
 *
 * @param label what the first step of the part turned out to touch, or null as long as it has not
 *     been made
 * @param impossible whether that step could not be made
 * @param proposals what is to be tried from states above the part
 * @param handedOver states below which the part is not the worker's any more but for the way that
 *     it has chosen, from the top
 * @param sleeping of so many of these, the first ones, something is asleep that others explore
 * @param labelled whether the last step of that way is known
 * @param learned what the search has learned about which steps depend on each other
 * @param startsAnew whether that is new, so that nothing counts that was looked at without it
 * @param withheld the numbers of the kinds of rare events that were left out
 * @param obstacle what in the program the search cannot take into account, or null
 * @param counted what has been counted since the part was begun, in the text form of {@link
 *     SavedSearch}, or null
 * @param state from where the part can be gone on with, having counted that, or null
 */
public record PartUpdate(
    Op label,
    boolean impossible,
    List<Proposal> proposals,
    List<Turn> handedOver,
    int sleeping,
    boolean labelled,
    String learned,
    boolean startsAnew,
    List<Integer> withheld,
    String obstacle,
    String counted,
    String state) {

  /** Writes it. */
  public String text(Locations locations) {
    StateWriter to = new StateWriter();
    to.flag(label != null);
    if (label != null) {
      OpText.write(to, label, locations);
    }
    to.flag(impossible).number(proposals.size());
    proposals.forEach(p -> p.write(to, locations));
    to.number(handedOver.size());
    handedOver.forEach(t -> t.write(to, locations));
    to.number(sleeping).flag(labelled).text(learned).flag(startsAnew).number(withheld.size());
    withheld.forEach(to::number);
    return to.optional(obstacle).optional(counted).optional(state).toString();
  }

  /** Reads one. */
  public static PartUpdate read(String text, Locations locations) {
    StateReader from = new StateReader(text);
    Op label = from.flag() ? OpText.read(from, locations) : null;
    boolean impossible = from.flag();
    List<Proposal> proposals = new ArrayList<>();
    for (long n = from.number(); n > 0; n--) {
      proposals.add(Proposal.read(from, locations));
    }
    List<Turn> handedOver = new ArrayList<>();
    for (long n = from.number(); n > 0; n--) {
      handedOver.add(Turn.read(from, locations));
    }
    int sleeping = (int) from.number();
    boolean labelled = from.flag();
    String learned = from.text();
    boolean startsAnew = from.flag();
    List<Integer> withheld = new ArrayList<>();
    for (long n = from.number(); n > 0; n--) {
      withheld.add((int) from.number());
    }
    return new PartUpdate(
        label,
        impossible,
        proposals,
        handedOver,
        sleeping,
        labelled,
        learned,
        startsAnew,
        withheld,
        from.optional(),
        from.optional(),
        from.optional());
  }
}
