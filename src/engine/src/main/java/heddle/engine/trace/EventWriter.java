package heddle.engine.trace;

import heddle.engine.execution.EventLog;
import heddle.engine.execution.Execution;
import heddle.engine.execution.Fields;
import heddle.engine.execution.LogicalThread;
import heddle.engine.execution.ResultLog;
import heddle.engine.execution.ThrownText;
import heddle.engine.instrument.Site;
import heddle.engine.instrument.SiteKind;
import heddle.engine.instrument.SiteTable;
import heddle.model.trace.Event;
import heddle.model.trace.EventKind;
import heddle.model.trace.Position;
import heddle.model.trace.StackFrame;
import heddle.model.trace.Value;
import java.util.List;
import java.util.Locale;

/** Turns rows of the event log, and what threads stand before, into events with names. */
final class EventWriter {
  private static final Position NOWHERE = new Position("", "", "", -1);

  private final Execution run;
  private final SiteTable sites;
  private final Names names;
  private final ThrownText thrown;

  EventWriter(Execution run, SiteTable sites, Names names, ThrownText thrown) {
    this.thrown = thrown;
    this.run = run;
    this.sites = sites;
    this.names = names;
  }

  /** The event of a row, at the place where its thread stood before it. */
  Event event(int row, List<StackFrame> frames) {
    EventLog log = run.log();
    EventKind kind = log.kind(row);
    return new Event(
        log.step(row),
        log.thread(row),
        kind,
        names.id(log.target(row), null),
        location(log.target(row), log.field(row), log.index(row)),
        kind.access() ? mode(log.site(row)) : "",
        log.type(row) == 0 || kind.marker() ? null : before(row),
        log.type(row) == 0 ? null : value(log.type(row), log.newBits(row), log.newRef(row)),
        expected(row, log.expectedBits(row), log.expectedRef(row)),
        expected(row, log.updateBits(row), log.updateRef(row)),
        log.success(row),
        detail(log.site(row), kind, log.detail(row)),
        kind.marker() ? NOWHERE : position(frames, log.site(row)),
        kind.marker() ? List.of() : frames.stream().map(StackFrame::position).toList());
  }

  /** What a method has returned, or a random number: neither is an event of the run. */
  Event told(ResultLog.Result r) {
    boolean drawn = r.method() == null;
    return new Event(
        r.step(),
        r.thread(),
        drawn ? EventKind.DRAW : EventKind.RESULT,
        0,
        "",
        "",
        null,
        names.value(r.value()),
        drawn ? Value.of(Integer.toString(r.origin())) : null,
        drawn ? Value.of(Integer.toString(r.bound())) : null,
        true,
        drawn ? "" : r.method(),
        NOWHERE,
        List.of());
  }

  private Value before(int row) {
    EventLog log = run.log();
    return value(log.type(row), log.oldBits(row), log.oldRef(row));
  }

  private Value value(char type, long bits, Object reference) {
    return type == 'L' ? names.value(reference) : ValueText.ofBits(type, bits);
  }

  private Value expected(int row, long bits, Object reference) {
    EventLog log = run.log();
    return log.kind(row) == EventKind.CAS && log.type(row) != 0
        ? value(log.type(row), bits, reference)
        : null;
  }

  /** What a thread stands before; null if it has ended. */
  Event next(LogicalThread t, List<StackFrame> frames) {
    if (t.nextKind() == null) {
      return null;
    }
    return new Event(
        0,
        t.number,
        t.nextKind(),
        names.id(t.nextTarget(), null),
        location(t.nextTarget(), t.nextField(), t.nextIndex()),
        t.nextKind().access() ? mode(t.nextSite()) : "",
        null,
        null,
        null,
        null,
        true,
        isWeak(t) ? "weak" : detail(t.nextSite(), t.nextKind(), t.nextDetail()),
        position(frames, t.nextSite()),
        frames.stream().map(StackFrame::position).toList());
  }

  /** Whether it stands before a compare-and-set that may fail for no reason. */
  private boolean isWeak(LogicalThread t) {
    SiteKind kind = t.nextSite() < 0 ? null : sites.get(t.nextSite()).kind();
    return kind == SiteKind.VARIABLE_WEAK_CAS || kind == SiteKind.MEMORY_WEAK_CAS;
  }

  private String location(Object target, int field, int index) {
    if (field == Fields.ELEMENT) {
      return "[" + index + "]";
    }
    if (field == Fields.UNKNOWN) {
      return "";
    }
    Fields.Slot slot = run.fields().slot(field);
    if (slot.isStatic()) {
      return TypeName.simple(slot.owner()) + "." + slot.name();
    }
    boolean atomic = slot.owner().getPackageName().equals("java.util.concurrent.atomic");
    return atomic && target != null ? names.info(target).label() : slot.name();
  }

  /** Plain, opaque, acquire, release or volatile. */
  private String mode(int site) {
    if (site < 0) {
      return "volatile";
    }
    Site s = sites.get(site);
    return switch (s.kind()) {
      case FIELD_READ, FIELD_WRITE, STATIC_READ, STATIC_WRITE ->
          s.isVolatile() ? "volatile" : "plain";
      case ARRAY_READ, ARRAY_WRITE -> "plain";
      default -> modeOfMethod(s.member());
    };
  }

  private static String modeOfMethod(String method) {
    String name = method.toLowerCase(Locale.ROOT);
    if (name.endsWith("acquire")) {
      return "acquire";
    }
    if (name.endsWith("release")) {
      return "release";
    }
    if (name.endsWith("opaque")) {
      return "opaque";
    }
    return name.equals("get") || name.equals("set") || name.endsWith("plain")
        ? "plain"
        : "volatile";
  }

  private String detail(int site, EventKind kind, Object detail) {
    return switch (kind) {
      case CALL, RESUME -> {
        String call = site < 0 ? "" : sites.get(site).member();
        yield detail == null ? call : call.isEmpty() ? detail.toString() : call + ", " + detail;
      }
      case UPDATE -> site < 0 ? "" : sites.get(site).member();
      case INVOKE, RETURN -> String.valueOf(detail);
      case THROW -> detail instanceof Throwable t ? thrown.of(t) : String.valueOf(detail);
      default -> detail == null ? "" : detail.toString();
    };
  }

  private Position position(List<StackFrame> frames, int site) {
    for (StackFrame f : frames) {
      if (f.position().line() > 0) {
        return f.position();
      }
    }
    if (site < 0) {
      return NOWHERE;
    }
    Site s = sites.get(site);
    return new Position(s.className(), s.method(), "", s.line());
  }
}
