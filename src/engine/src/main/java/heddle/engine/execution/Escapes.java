package heddle.engine.execution;

import heddle.engine.instrument.Site;
import heddle.engine.instrument.SiteTable;
import heddle.model.report.Report.Hidden;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the operations that ran uncontrolled, by the place in the program. */
public final class Escapes {
  private final SiteTable sites;
  private long[] bySite = new long[0];
  private long inThisRun;

  Escapes(SiteTable sites) {
    this.sites = sites;
  }

  void startAnew() {
    inThisRun = 0;
  }

  void count(int site) {
    if (site >= bySite.length) {
      bySite = Arrays.copyOf(bySite, site + 64);
    }
    bySite[site]++;
    inThisRun++;
  }

  long inThisRun() {
    return inThisRun;
  }

  /** Forgets all that has been counted. */
  public void forget() {
    Arrays.fill(bySite, 0);
  }

  /** What has been counted since it was last forgotten, most frequent first. */
  public List<Hidden> all() {
    Map<String, Long> byName = new HashMap<>();
    for (int site = 0; site < bySite.length; site++) {
      if (bySite[site] > 0) {
        byName.merge(name(sites.get(site)), bySite[site], Long::sum);
      }
    }
    return byName.entrySet().stream()
        .map(e -> new Hidden(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingLong(Hidden::times).reversed().thenComparing(Hidden::what))
        .toList();
  }

  private static String name(Site s) {
    String here = s.className() + "." + s.method();
    String member = s.owner() + "." + s.member();
    return member.equals(here)
        ? here + ", which is too long to be rewritten"
        : member + ", called by " + here + (s.line() > 0 ? " (line " + s.line() + ")" : "");
  }
}
