package heddle.engine.trace;

import heddle.engine.execution.EventLog;
import heddle.engine.execution.ObjectMap;
import heddle.engine.execution.Shapes;
import heddle.engine.instrument.Site;
import heddle.engine.instrument.SiteTable;
import java.util.Map;

/**
 * One number for what happened in a run: who did what, where in the code, to which object, with
 * which values. Objects count by the order of their first appearance, so that the same run has the
 * same hash in every process.
 */
public final class TraceHash {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final EventLog log;
  private final SiteTable sites;
  private final Map<Object, Integer> order = new ObjectMap<>();
  private long hash = FNV_OFFSET;

  /** The hash of a log of which nothing has been added yet; the sites are those of its code. */
  public TraceHash(EventLog log, SiteTable sites) {
    this.log = log;
    this.sites = sites;
  }

  /** Adds a row; rows are added in order. */
  public void add(int row) {
    mix((long) log.step(row));
    mix((long) log.thread(row));
    mix(log.kind(row).name());
    mix(log.success(row) ? 1L : 0L);
    mix((long) log.index(row));
    mix(log.target(row));
    if (log.site(row) >= 0) {
      Site s = sites.get(log.site(row));
      mix(s.className());
      mix(s.method());
      mix((long) s.line());
      mix(s.member());
    }
    if (log.kind(row).marker()) {
      mix(log.type(row) == 'L' ? log.newRef(row) : null);
    } else if (log.type(row) == 'L') {
      mix(log.oldRef(row));
      mix(log.newRef(row));
    } else if (log.type(row) != 0) {
      mix(log.oldBits(row));
      mix(log.newBits(row));
    }
    if (log.detail(row) != null) {
      mix(Shapes.nameOf(log.detail(row).getClass()));
    }
  }

  private void mix(long bits) {
    for (int i = 0; i < 64; i += 8) {
      hash = (hash ^ bits >>> i & 0xff) * FNV_PRIME;
    }
  }

  private void mix(Object o) {
    String text = o instanceof String s ? s : ValueText.of(o);
    if (text == null) {
      mix((long) order.computeIfAbsent(o, k -> order.size() + 1));
    } else {
      for (int i = 0; i < text.length(); i++) {
        mix((long) text.charAt(i));
      }
    }
  }

  /** The hash of what was added, 16 hexadecimal digits. */
  public String text() {
    return "%016x".formatted(hash);
  }
}
