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
  private int field;

  /** The type of its values, if the one before the access has been noted, else 0. */
  private char type;

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

  /** The announced access to this field, or an element, is about to run. */
  void open(int newRow, int ofField) {
    row = newRow;
    field = ofField;
    type = 0;
  }

  /** Notes the value before an access whose instruction does not tell it. */
  void look(Object target, int index) {
    if (row == NONE) {
      return;
    }
    if (field == Fields.ELEMENT) {
      type = Fields.elementType(target);
      if (type == 'L') {
        log.foundRef(row, Fields.referenceAt(target, index));
      } else {
        log.foundBits(row, type, Fields.bitsAt(target, index));
      }
    } else if (field != Fields.UNKNOWN) {
      Fields.Slot slot = fields.slot(field);
      type = slot.type();
      if (type == 'L') {
        log.foundRef(row, Fields.reference(slot, target));
      } else {
        log.foundBits(row, type, Fields.bits(slot, target));
      }
    }
  }

  void readBits(char hooked, long bits) {
    if (row != NONE) {
      if (type == 0) {
        log.foundBits(row, exactType(hooked), bits);
      }
      row = NONE;
    }
  }

  void readRef(Object value) {
    if (row != NONE) {
      if (type == 0) {
        log.foundRef(row, value);
      }
      row = NONE;
    }
  }

  void writeBits(char hooked, long old, long bits) {
    if (row != NONE) {
      log.foundBits(row, exactType(hooked), old);
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
    return field == Fields.ELEMENT
        ? Fields.elementType(log.target(row))
        : field == Fields.UNKNOWN ? 'I' : fields.slot(field).type();
  }

  /** A store through a handle is done: the new value is where it was put. */
  void assigned() {
    if (row != NONE) {
      if (type != 0) {
        noteStored(log.target(row));
      }
      row = NONE;
    }
  }

  private void noteStored(Object target) {
    if (field == Fields.ELEMENT) {
      if (type == 'L') {
        log.storedRef(row, Fields.referenceAt(target, log.index(row)));
      } else {
        log.storedBits(row, Fields.bitsAt(target, log.index(row)));
      }
    } else if (type == 'L') {
      log.storedRef(row, Fields.reference(fields.slot(field), target));
    } else {
      log.storedBits(row, Fields.bits(fields.slot(field), target));
    }
  }

  /** The site of the access that is under way. */
  int site() {
    return log.site(row);
  }

  /** Whether an access is under way whose old value is known, so that it can be undone. */
  boolean mayBeTakenBack() {
    return row != NONE && type != 0;
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
      if (type != 0) {
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
      if (type != 0) {
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
