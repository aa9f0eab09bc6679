package heddle.engine.execution;

import heddle.engine.instrument.SiteKind;
import heddle.model.trace.EventKind;

/**
 * Records accesses to memory: a row is opened when the access has been announced and chosen, and
 * filled in when its outcome is told. Values that the instruction does not tell are looked up at
 * its location, which nobody else can touch meanwhile.
 */
final class Accesses {
  private static final int NONE = -1;

  private final EventLog log;
  private final Fields fields;
  private int row = NONE;

  Accesses(EventLog log, Fields fields) {
    this.log = log;
    this.fields = fields;
  }

  static EventKind kind(SiteKind site) {
    return switch (site) {
      case FIELD_READ, STATIC_READ, ARRAY_READ, VARIABLE_READ, MEMORY_READ -> EventKind.READ;
      case FIELD_WRITE, STATIC_WRITE, ARRAY_WRITE, VARIABLE_WRITE, MEMORY_WRITE -> EventKind.WRITE;
      case VARIABLE_CAS, VARIABLE_WEAK_CAS, MEMORY_CAS, MEMORY_WEAK_CAS -> EventKind.CAS;
      case VARIABLE_UPDATE, MEMORY_UPDATE -> EventKind.UPDATE;
      default -> throw new IllegalArgumentException(site + " is no access");
    };
  }

  /** No access is under way: whatever is told next belongs to nothing. */
  void close() {
    row = NONE;
  }

  /** The announced access is about to run. */
  void open(int newRow, boolean throughHandle) {
    row = newRow;
    if (throughHandle) {
      look(true);
    }
  }

  /** Notes the value at the location: the one before the access, or the one afterwards. */
  private void look(boolean before) {
    int field = log.field(row);
    Object target = log.target(row);
    if (field == Fields.ELEMENT) {
      char type = Fields.elementType(target);
      if (type == 'L') {
        noteRef(before, Fields.referenceAt(target, log.index(row)));
      } else {
        noteBits(before, type, Fields.bitsAt(target, log.index(row)));
      }
    } else if (field != Fields.UNKNOWN) {
      Fields.Slot slot = fields.slot(field);
      if (slot.type() == 'L') {
        noteRef(before, Fields.reference(slot, target));
      } else {
        noteBits(before, slot.type(), Fields.bits(slot, target));
      }
    }
  }

  private void noteRef(boolean before, Object value) {
    if (before) {
      log.foundRef(row, value);
    } else {
      log.storedRef(row, value);
    }
  }

  private void noteBits(boolean before, char type, long bits) {
    if (before) {
      log.foundBits(row, type, bits);
    } else {
      log.storedBits(row, bits);
    }
  }

  void readBits(char type, long bits) {
    if (row != NONE) {
      char known = log.type(row);
      log.foundBits(row, known == 0 ? exactType(type) : known, bits);
      row = NONE;
    }
  }

  void readRef(Object value) {
    if (row != NONE) {
      log.foundRef(row, value);
      row = NONE;
    }
  }

  void writeBits(char type, long old, long bits) {
    if (row != NONE) {
      log.foundBits(row, exactType(type), old);
      log.storedBits(row, bits);
      row = NONE;
    }
  }

  void writeRef(Object old, Object value) {
    if (row != NONE) {
      log.foundRef(row, old);
      log.storedRef(row, value);
      row = NONE;
    }
  }

  /** Hooks know {@code int} for all narrow types; the field tells which. */
  private char exactType(char hooked) {
    if (hooked != 'I') {
      return hooked;
    }
    int field = log.field(row);
    return field == Fields.ELEMENT
        ? Fields.elementType(log.target(row))
        : field == Fields.UNKNOWN ? 'I' : fields.slot(field).type();
  }

  /** A store through a handle is done: the new value is where it was put. */
  void assigned() {
    if (row != NONE) {
      look(false);
      row = NONE;
    }
  }

  /** The site of the access that is under way. */
  int site() {
    return log.site(row);
  }

  /** Whether an access is under way whose old value is known, so that it can be undone. */
  boolean mayBeTakenBack() {
    return row != NONE && log.type(row) != 0;
  }

  /** Puts the value back that the location held before the access. */
  void takeBack() {
    log.detail(row, "failed spuriously");
    boolean reference = log.type(row) == 'L';
    long bits = reference ? 0 : log.oldBits(row);
    Object ref = reference ? log.oldRef(row) : null;
    if (log.field(row) == Fields.ELEMENT) {
      Fields.putAt(log.target(row), log.index(row), bits, ref);
    } else {
      Fields.put(fields.slot(log.field(row)), log.target(row), bits, ref);
    }
  }

  boolean exchangedBits(boolean won, long expected, long update) {
    if (row != NONE) {
      if (log.type(row) != 0) {
        log.storedBits(row, update);
        if (!won) {
          log.lostBits(row, expected);
        }
      } else if (!won) {
        log.failed(row);
      }
      row = NONE;
    }
    return won;
  }

  boolean exchangedRef(boolean won, Object expected, Object update) {
    if (row != NONE) {
      if (log.type(row) != 0) {
        log.storedRef(row, update);
        if (!won) {
          log.lostRef(row, expected);
        }
      } else if (!won) {
        log.failed(row);
      }
      row = NONE;
    }
    return won;
  }
}
