package heddle.engine.execution;

import heddle.engine.instrument.ClassPatterns;
import heddle.engine.instrument.LibraryCatalogue;
import heddle.engine.instrument.SiteTable;
import java.util.Arrays;
import java.util.List;

/** Which library classes are stepped into; everything else of the library is closed. */
public final class OpenClasses {
  private static final byte CLOSED = 1;
  private static final byte OPEN = 2;
  private static final byte SILENT = 3;
  private static final byte SILENT_READER = 4;

  /** What streams read arrays with. */
  private static final String READERS = "java.util.Spliterators$";

  private static final String BUILDERS = "java.lang.AbstractStringBuilder";

  private final Stage stage;
  private final SiteTable sites;
  private ClassPatterns patterns = new ClassPatterns(List.of());
  private boolean collections;
  private byte[] bySite = new byte[4096];

  OpenClasses(Stage stage, SiteTable sites) {
    this.stage = stage;
    this.sites = sites;
  }

  /** Opens the classes that match one of these, {@code java.util.concurrent.locks.*} say. */
  void open(List<String> classPatterns) {
    patterns = new ClassPatterns(classPatterns);
    forget();
  }

  /** Opens or closes the collections that are not made for threads to share. */
  void collections(boolean opened) {
    collections = opened;
    forget();
  }

  private void forget() {
    Arrays.fill(bySite, (byte) 0);
    stage.openBuilders(contains(BUILDERS));
  }

  /** Whether these are opened. */
  boolean collections() {
    return collections;
  }

  /** Whether the class of this name is opened. */
  public boolean contains(String className) {
    return collections && isCollection(className) || patterns.match(className);
  }

  private static boolean isCollection(String className) {
    return LibraryCatalogue.isCollection(className.replace('.', '/'));
  }

  boolean contains(int site) {
    return how(site) == OPEN;
  }

  /**
   * Whether calls of this closed site are no operations at all: threads do not share the object, or
   * never at the same time.
   */
  boolean isSilent(int site) {
    return how(site) >= SILENT;
  }

  /** Whether they are silent, and only read what may change by steps alone. */
  boolean onlyReads(int site) {
    return how(site) == SILENT_READER;
  }

  private byte how(int site) {
    if (site >= bySite.length) {
      bySite = Arrays.copyOf(bySite, Math.max(site + 1, bySite.length * 2));
    }
    if (bySite[site] == 0) {
      bySite[site] = stage.offstage(() -> how(sites.get(site).className()));
    }
    return bySite[site];
  }

  private byte how(String className) {
    if (contains(className)) {
      return OPEN;
    }
    boolean silent = isCollection(className);
    return silent ? className.startsWith(READERS) ? SILENT_READER : SILENT : CLOSED;
  }
}
