package heddle.engine.ask;

import heddle.engine.instrument.Site;
import heddle.engine.instrument.SiteTable;
import heddle.engine.program.Program;
import heddle.engine.trace.LocalNames;
import heddle.model.predicate.Situation;
import java.util.TreeSet;

/** Which operations of the program are on which lines of its source files. */
final class Positions {
  private final SiteTable sites;
  private final LocalNames names;

  Positions(Program program) {
    sites = program.sites();
    names = new LocalNames(name -> program.loader().rewritten(name));
  }

  /** Whether an operation is on a line. */
  boolean isOn(int site, Situation.At place) {
    Site s = sites.get(site);
    return s.line() == place.line() && isIn(s, place.file());
  }

  private boolean isIn(Site site, String file) {
    if (site.library()) {
      String outermost = site.className().replaceFirst("\\$.*", "");
      return file.equals(outermost.substring(outermost.lastIndexOf('.') + 1) + ".java");
    }
    return names.sourceFile(site.className()).equals(file);
  }

  /** The source files of the program. */
  TreeSet<String> files() {
    TreeSet<String> files = new TreeSet<>();
    for (int i = 0; i < sites.size(); i++) {
      Site s = sites.get(i);
      if (!s.library()) {
        files.add(names.sourceFile(s.className()));
      }
    }
    files.remove("");
    return files;
  }

  /** The lines of a file on which there are operations. */
  TreeSet<Integer> lines(String file) {
    TreeSet<Integer> lines = new TreeSet<>();
    for (int i = 0; i < sites.size(); i++) {
      Site s = sites.get(i);
      if (s.line() > 0 && isIn(s, file)) {
        lines.add(s.line());
      }
    }
    return lines;
  }
}
