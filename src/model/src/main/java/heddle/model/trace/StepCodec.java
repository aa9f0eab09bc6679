package heddle.model.trace;

import heddle.model.finding.Finding;
import heddle.model.trace.StackFrame.Local;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Steps as bytes: some tens of them for each, where objects would take several hundreds. What
 * repeats (texts, places, the outer frames of stacks) is kept once.
 */
final class StepCodec {
  private static final ThreadStatus[] STATUSES = ThreadStatus.values();

  private final StepBytes bytes;
  private final Interned<String> texts = new Interned<>();
  private final Interned<Position> positions = new Interned<>();
  private final Interned<Event> shapes = new Interned<>();
  private final Interned<List<StackFrame>> outerFrames = new Interned<>();
  private final Interned<ObjectInfo> objects = new Interned<>();
  private final Interned<Finding> findings = new Interned<>();

  StepCodec(StepBytes bytes) {
    this.bytes = bytes;
  }

  /** Writes a step that has this index in its run. */
  void write(Step s, int index) {
    bytes.writeSigned(s.number() - index);
    bytes.write(s.thread());
    bytes.write(filled(s));
    some(s.choices(), bytes::writeSigned);
    some(s.events(), e -> event(e, index));
    some(s.objects(), o -> bytes.write(objects.number(o)));
    some(s.heap(), this::change);
    some(s.incarnations(), this::incarnation);
    some(s.locks(), this::lock);
    some(s.threads(), this::thread);
    some(s.findings(), f -> bytes.write(findings.number(f)));
    text(s.output());
  }

  /** One bit for each list that is not empty. */
  private static int filled(Step s) {
    return bit(s.choices(), 0)
        | bit(s.events(), 1)
        | bit(s.objects(), 2)
        | bit(s.heap(), 3)
        | bit(s.incarnations(), 4)
        | bit(s.locks(), 5)
        | bit(s.threads(), 6)
        | bit(s.findings(), 7);
  }

  private static int bit(List<?> list, int number) {
    return list.isEmpty() ? 0 : 1 << number;
  }

  private <T> void some(List<T> list, Consumer<T> one) {
    if (!list.isEmpty()) {
      writeAll(list, one);
    }
  }

  /** Reads the step that has this index in its run. */
  Step read(int index) {
    int number = index + bytes.readSigned();
    int thread = bytes.read();
    int filled = bytes.read();
    return new Step(
        number,
        thread,
        some(filled, 0, bytes::readSigned),
        some(filled, 1, () -> event(index)),
        some(filled, 2, () -> objects.thing(bytes.read())),
        some(filled, 3, this::change),
        some(filled, 4, this::incarnation),
        some(filled, 5, this::lock),
        some(filled, 6, this::thread),
        some(filled, 7, () -> findings.thing(bytes.read())),
        text());
  }

  private <T> List<T> some(int filled, int number, Supplier<T> one) {
    return (filled & 1 << number) == 0 ? List.of() : readAll(one);
  }

  private <T> void writeAll(List<T> list, Consumer<T> one) {
    bytes.write(list.size());
    list.forEach(one);
  }

  private <T> List<T> readAll(Supplier<T> one) {
    int size = bytes.read();
    if (size == 0) {
      return List.of();
    }
    List<T> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(one.get());
    }
    return Collections.unmodifiableList(list);
  }

  private void text(String text) {
    bytes.write(texts.number(text));
  }

  private String text() {
    return texts.thing(bytes.read());
  }

  /** Two bits tell what follows: nothing, a reference, a whole number, or another text. */
  private void value(Value value) {
    if (value == null) {
      bytes.write(0);
    } else if (value.isReference() && value.text().isEmpty() && value.object() < 1 << 28) {
      bytes.write(value.object() << 2 | 1);
    } else if (value.object() == 0 && isSmallNumber(value.text())) {
      bytes.write(Integer.parseInt(value.text()) << 2 | 2);
    } else {
      bytes.write(3);
      bytes.writeSigned(value.object());
      text(value.text());
    }
  }

  private static boolean isSmallNumber(String text) {
    int length = text.length();
    if (length == 0 || length > 8 || length > 1 && text.charAt(0) == '0') {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private Value value() {
    int head = bytes.read();
    return switch (head & 3) {
      case 0 -> null;
      case 1 -> Value.reference(head >>> 2);
      case 2 -> Value.of(Integer.toString(head >>> 2));
      default -> new Value(bytes.readSigned(), text());
    };
  }

  private void event(Event e, int step) {
    bytes.write(shapes.number(shape(e)));
    bytes.writeSigned(e.step() - step);
    bytes.writeSigned(e.object());
    value(e.before());
    value(e.after());
    value(e.expected());
    value(e.update());
  }

  /** What is the same whenever the same thread does the same at the same place. */
  private static Event shape(Event e) {
    return with(e, 0, 0, null, null, null, null);
  }

  private Event event(int step) {
    Event shape = shapes.thing(bytes.read());
    return with(
        shape, step + bytes.readSigned(), bytes.readSigned(), value(), value(), value(), value());
  }

  private static Event with(
      Event shape, int step, int object, Value before, Value after, Value expected, Value update) {
    return new Event(
        step,
        shape.thread(),
        shape.kind(),
        object,
        shape.location(),
        shape.mode(),
        before,
        after,
        expected,
        update,
        shape.success(),
        shape.detail(),
        shape.position(),
        shape.stack());
  }

  private void change(HeapChange c) {
    bytes.writeSigned(c.object());
    text(c.field());
    value(c.value());
  }

  private HeapChange change() {
    return new HeapChange(bytes.readSigned(), text(), value());
  }

  private void incarnation(Incarnation i) {
    bytes.writeSigned(i.object());
    bytes.writeSigned(i.number());
  }

  private Incarnation incarnation() {
    return new Incarnation(bytes.readSigned(), bytes.readSigned());
  }

  private void lock(LockState l) {
    bytes.writeSigned(l.object());
    bytes.writeSigned(l.owner());
    bytes.writeSigned(l.holds());
    writeAll(l.blocked(), bytes::writeSigned);
    writeAll(l.waiting(), bytes::writeSigned);
    writeAll(l.sharing(), bytes::writeSigned);
    text(l.content());
  }

  private LockState lock() {
    return new LockState(
        bytes.readSigned(),
        bytes.readSigned(),
        bytes.readSigned(),
        readAll(bytes::readSigned),
        readAll(bytes::readSigned),
        readAll(bytes::readSigned),
        text());
  }

  private void thread(ThreadState t) {
    bytes.write(t.thread());
    text(t.name());
    bytes.write(t.status().ordinal() << 1 | (t.next() == null ? 0 : 1));
    if (t.next() != null) {
      event(t.next(), 0);
    }
    bytes.writeSigned(t.waitsFor());
    bytes.writeSigned(t.heldBy());
    text(t.operation());
    bytes.write(t.frames().isEmpty() ? 0 : 1);
    if (!t.frames().isEmpty()) {
      frame(t.frames().getFirst());
      bytes.write(outerFrames.number(List.copyOf(t.frames().subList(1, t.frames().size()))));
    }
  }

  private ThreadState thread() {
    int number = bytes.read();
    String name = text();
    int status = bytes.read();
    return new ThreadState(
        number,
        name,
        STATUSES[status >>> 1],
        (status & 1) == 0 ? null : event(0),
        bytes.readSigned(),
        bytes.readSigned(),
        text(),
        bytes.read() == 0 ? List.of() : frames(frame()));
  }

  private List<StackFrame> frames(StackFrame innermost) {
    List<StackFrame> frames = new ArrayList<>();
    frames.add(innermost);
    frames.addAll(outerFrames.thing(bytes.read()));
    return Collections.unmodifiableList(frames);
  }

  private void frame(StackFrame f) {
    bytes.write(positions.number(f.position()));
    writeAll(
        f.locals(),
        local -> {
          text(local.name());
          text(local.type());
          value(local.value());
        });
  }

  private StackFrame frame() {
    return new StackFrame(
        positions.thing(bytes.read()), readAll(() -> new Local(text(), text(), value())));
  }
}
