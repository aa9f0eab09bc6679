package heddle.visualizer.findings;

import heddle.model.finding.Finding;
import heddle.model.finding.Finding.Wait;
import heddle.model.finding.FindingKind;
import heddle.visualizer.history.Names;
import heddle.visualizer.session.FindingWords;
import java.util.ArrayList;
import java.util.List;

/**
 * A finding as it is shown.
 *
 * @param finding the finding
 * @param step the step that tells of it
 * @param title its kind in words, and whether it is a failure
 * @param links the steps that explain it
 */
record FindingCard(Finding finding, int step, String title, List<Link> links) {
  /**
   * The way to a step.
   *
   * @param text what it says
   * @param step where it leads
   */
  record Link(String text, int step) {}

  /** The card of a finding that this step tells of. */
  static FindingCard of(Finding finding, int step, Names names) {
    String title =
        FindingWords.of(finding.kind()) + (finding.failure() ? " · failure" : " · harmless");
    return new FindingCard(finding, step, title, links(finding, step, names));
  }

  private static List<Link> links(Finding finding, int step, Names names) {
    List<Link> links = new ArrayList<>();
    if (finding.kind() == FindingKind.ABA && finding.steps().size() >= 2) {
      links.add(new Link("read: step " + finding.steps().getFirst(), finding.steps().getFirst()));
      links.add(new Link("CAS: step " + finding.steps().getLast(), finding.steps().getLast()));
      return links;
    }
    for (Wait w : finding.cycle()) {
      if (w.heldSince() > 0 && w.holder() > 0) {
        links.add(
            new Link(
                names.thread(w.holder())
                    + " took "
                    + names.object(w.object(), w.heldSince())
                    + ": step "
                    + w.heldSince(),
                w.heldSince()));
      }
    }
    links.add(new Link("step " + step, step));
    return links;
  }
}
