package heddle.engine.instrument;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * All rewritten instructions of a worker by number: those of the JDK's patch first, then those of
 * the guest in the order in which its classes were loaded. Thread-safe.
 *
 * <p>A worker starts often and asks for few of the JDK's thousands of sites, so their text is split
 * into lines on the first question and a line is parsed when its site is asked for.
 */
public final class SiteTable {
  /** Where the patch keeps its table: no package, so no module hides it. */
  static final String RESOURCE = "META-INF/heddle/sites.txt";

  private static final String MAGIC = "heddle sites 1 ";

  private String text;
  private int[] lineStarts;
  private final int loaded;
  private Site[] sites;
  private int size;

  /** An empty table. */
  public SiteTable() {
    this("", 0);
  }

  private SiteTable(String text, int loaded) {
    this.text = text;
    this.loaded = loaded;
    sites = new Site[Math.max(256, loaded + loaded / 4)];
    size = loaded;
  }

  /**
   * The table of the patch that this JVM runs with, to which the guest's sites are added; empty if
   * it runs without a patch.
   */
  public static SiteTable loadLibrary() {
    try (InputStream in = Object.class.getResourceAsStream("/" + RESOURCE)) {
      return in == null ? new SiteTable() : load(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("The table of sites in the JDK's patch cannot be read.", e);
    }
  }

  /** The table that {@link #save} wrote. */
  public static SiteTable load(byte[] saved) {
    String text = new String(saved, StandardCharsets.ISO_8859_1);
    int end = text.indexOf('\n');
    if (end < 0 || !text.startsWith(MAGIC)) {
      throw new IllegalArgumentException(
          "This is no table of sites: it does not begin with \"" + MAGIC.strip() + "\".");
    }
    return new SiteTable(text, Integer.parseInt(text.substring(MAGIC.length(), end)));
  }

  /** The table as text, a line per site. */
  public synchronized byte[] save() {
    StringBuilder out = new StringBuilder(MAGIC).append(size).append('\n');
    for (int i = 0; i < size; i++) {
      out.append(get(i).toLine()).append('\n');
    }
    return out.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Appends the site that is made with the next number, and returns that number. */
  public synchronized int add(IntFunction<Site> site) {
    if (size == sites.length) {
      sites = Arrays.copyOf(sites, size * 2);
    }
    int id = size;
    sites[id] = site.apply(id);
    size++;
    return id;
  }

  /** Puts another site in the place of the one with its number. */
  public synchronized void replace(Site site) {
    sites[site.id()] = site;
  }

  /** The site of this number. */
  public synchronized Site get(int id) {
    if (id < 0 || id >= size) {
      throw new IndexOutOfBoundsException("There is no site " + id + " of " + size + ".");
    }
    if (sites[id] == null) {
      sites[id] = parse(id);
    }
    return sites[id];
  }

  /** Whether the site of this number, if it is one, names a field that only paces a thread. */
  public synchronized boolean paces(int id) {
    return id >= loaded && sites[id].paces();
  }

  /** How many sites there are. */
  public synchronized int size() {
    return size;
  }

  private Site parse(int id) {
    if (lineStarts == null) {
      splitLines();
    }
    return Site.ofLine(id, text.substring(lineStarts[id], lineStarts[id + 1] - 1));
  }

  private void splitLines() {
    int[] starts = new int[loaded + 1];
    int at = -1;
    for (int i = 0; i <= loaded; i++) {
      at = text.indexOf('\n', at + 1);
      starts[i] = at + 1;
    }
    lineStarts = starts;
  }
}
