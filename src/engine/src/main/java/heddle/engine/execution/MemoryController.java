package heddle.engine.execution;

import heddle.engine.instrument.Site;
import heddle.engine.instrument.SiteKind;
import heddle.engine.instrument.SiteTable;
import heddle.engine.strategy.Alternatives;
import heddle.hooks.Controller;
import heddle.model.trace.EventKind;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The part of the controller that is told of accesses to memory: it finds out which location is
 * meant, lets the scheduler decide, and has the outcome recorded.
 */
abstract class MemoryController extends Controller {
  /** So many elements are always stepped through, whether or not threads share the array. */
  private static final int SMALL = 64;

  final Stage stage = new Stage(this);
  final EventLog log = new EventLog();
  final Fields fields;
  final Accesses accesses;
  final Scheduler scheduler;
  final Peeked peeked = new Peeked();
  private final BackingArrays arrays = new BackingArrays();
  private final SiteTable sites;

  /** The step whose compare-and-set is made to lose, or 0. */
  int refused;

  /**
   * What is known of the sites of accesses, 0 before one has been announced: the kind of the event,
   * and the bits below.
   */
  private byte[] facts = new byte[4096];

  private static final EventKind[] KINDS = EventKind.values();
  private static final int KIND = 15;
  private static final int STATIC = 16;
  private static final int WEAK = 32;
  private static final int KNOWN = 64;

  MemoryController(SiteTable sites) {
    this.sites = sites;
    fields = new Fields(stage, sites);
    accesses = new Accesses(log, fields);
    scheduler = new Scheduler(stage, log);
  }

  /** The instruction of this number. */
  public Site site(int number) {
    return sites.get(number);
  }

  private int facts(int site) {
    int known = site < facts.length ? facts[site] : 0;
    return known == 0 ? learn(site) : known;
  }

  private int learn(int site) {
    SiteKind kind = stage.offstage(() -> sites.get(site).kind());
    int known = KNOWN | Accesses.kind(kind).ordinal();
    switch (kind) {
      case STATIC_READ, STATIC_WRITE -> known |= STATIC;
      case VARIABLE_WEAK_CAS, MEMORY_WEAK_CAS -> known |= WEAK;
      default -> {}
    }
    if (site >= facts.length) {
      facts = Arrays.copyOf(facts, Math.max(site + 1, facts.length * 2));
    }
    facts[site] = (byte) known;
    return known;
  }

  private void announce(int known, int site, Object target, int field, int index) {
    accesses.close();
    if (stage.notes()) {
      peeked.look(field);
    } else {
      EventKind kind = KINDS[known & KIND];
      accesses.open(scheduler.access(kind, site, target, field, index), field);
    }
  }

  /** An access whose instruction does not tell the value before. */
  private void announceHandle(int site, Object target, int field, int index) {
    announce(facts(site), site, target, field, index);
    accesses.look(target, index);
  }

  @Override
  public void field(Object owner, int site) {
    int known = facts(site);
    if ((known & STATIC) != 0) {
      int field =
          owner == null
              ? fields.ofInstruction(site, null)
              : fields.ofStatic(site, (Class<?>) owner);
      announce(known, site, null, field, -1);
    } else if (owner == null) {
      accesses.close();
    } else {
      announce(known, site, owner, fields.ofInstruction(site, owner), -1);
    }
  }

  @Override
  public void element(Object array, int index, int site) {
    if (array == null || index < 0 || index >= Array.getLength(array)) {
      accesses.close();
      return;
    }
    announce(facts(site), site, array, Fields.ELEMENT, index);
  }

  @Override
  public boolean stepsThrough(Object array, int length, int site) {
    return length <= SMALL || collections().steps(array, site, scheduler.current());
  }

  /** How the program uses collections, and arrays as a whole. */
  abstract CollectionUse collections();

  @Override
  public void variable(Object handle, Object coordinate, int index, int site) {
    int field = handle == null ? Fields.UNKNOWN : fields.ofHandle(site, handle);
    boolean inArray = field == Fields.ELEMENT;
    if (inArray && (!isArray(coordinate) || index < 0 || index >= Array.getLength(coordinate))) {
      accesses.close();
      return;
    }
    boolean isStatic = !inArray && fields.slot(field).isStatic();
    if (coordinate == null && !isStatic && field != Fields.UNKNOWN) {
      accesses.close();
      return;
    }
    announceHandle(
        site, isStatic ? null : accessed(field, coordinate), field, inArray ? index : -1);
  }

  /** A handle that sees bytes as numbers may be given the buffer or the array behind it. */
  private Object accessed(int field, Object coordinate) {
    if (field != Fields.UNKNOWN || !(coordinate instanceof ByteBuffer)) {
      return coordinate;
    }
    Object array = stage.offstage(() -> arrays.of(coordinate));
    return array == null ? coordinate : array;
  }

  private static boolean isArray(Object coordinate) {
    return coordinate != null && coordinate.getClass().isArray();
  }

  @Override
  public void memory(Object base, long offset, int site) {
    if (base == null) {
      accesses.close();
      return;
    }
    int field = fields.ofOffset(site, base, offset);
    int index = field == Fields.ELEMENT ? Fields.indexAt(base, offset) : -1;
    announceHandle(site, base, field, index);
  }

  @Override
  public int read(int value) {
    accesses.readBits('I', value);
    return value;
  }

  @Override
  public void write(int old, int value) {
    accesses.writeBits('I', old, value);
  }

  @Override
  public void assigned(int value) {
    accesses.assigned();
  }

  @Override
  public boolean exchanged(boolean won, int expected, int update) {
    return accesses.exchangedBits(wins(won), expected, update);
  }

  @Override
  public long read(long value) {
    accesses.readBits('J', value);
    return value;
  }

  @Override
  public void write(long old, long value) {
    accesses.writeBits('J', old, value);
  }

  @Override
  public void assigned(long value) {
    accesses.assigned();
  }

  @Override
  public boolean exchanged(boolean won, long expected, long update) {
    return accesses.exchangedBits(wins(won), expected, update);
  }

  @Override
  public float read(float value) {
    accesses.readBits('F', Float.floatToRawIntBits(value));
    return value;
  }

  @Override
  public void write(float old, float value) {
    accesses.writeBits('F', Float.floatToRawIntBits(old), Float.floatToRawIntBits(value));
  }

  @Override
  public void assigned(float value) {
    accesses.assigned();
  }

  @Override
  public boolean exchanged(boolean won, float expected, float update) {
    return accesses.exchangedBits(
        wins(won), Float.floatToRawIntBits(expected), Float.floatToRawIntBits(update));
  }

  @Override
  public double read(double value) {
    accesses.readBits('D', Double.doubleToRawLongBits(value));
    return value;
  }

  @Override
  public void write(double old, double value) {
    accesses.writeBits('D', Double.doubleToRawLongBits(old), Double.doubleToRawLongBits(value));
  }

  @Override
  public void assigned(double value) {
    accesses.assigned();
  }

  @Override
  public boolean exchanged(boolean won, double expected, double update) {
    return accesses.exchangedBits(
        wins(won), Double.doubleToRawLongBits(expected), Double.doubleToRawLongBits(update));
  }

  @Override
  public Object read(Object value) {
    accesses.readRef(value);
    return value;
  }

  @Override
  public void write(Object old, Object value) {
    accesses.writeRef(old, value);
  }

  @Override
  public void assigned(Object value) {
    accesses.assigned();
  }

  @Override
  public boolean exchanged(boolean won, Object expected, Object update) {
    return accesses.exchangedRef(wins(won), expected, update);
  }

  /**
   * A weak compare-and-set that has won may be made to lose, and so may the one that is refused:
   * its store is taken back.
   */
  private boolean wins(boolean won) {
    if (!won || !accesses.mayBeTakenBack()) {
      return won;
    }
    if (isRefused()
        || (facts(accesses.site()) & WEAK) != 0
            && scheduler.happens(Alternatives.WEAK_CAS_FAILURE)) {
      accesses.takeBack();
      return false;
    }
    return true;
  }

  /** The final calls have no steps of their own. */
  private boolean isRefused() {
    return refused > 0 && scheduler.state().steps == refused && scheduler.current().number > 0;
  }

  @Override
  public void updated() {
    accesses.assigned();
  }
}
