package heddle.visualizer.speed;

import heddle.model.trace.Event;
import heddle.model.trace.EventKind;
import heddle.model.trace.HeapChange;
import heddle.model.trace.ObjectInfo;
import heddle.model.trace.Position;
import heddle.model.trace.StackFrame;
import heddle.model.trace.StackFrame.Local;
import heddle.model.trace.Step;
import heddle.model.trace.ThreadState;
import heddle.model.trace.ThreadStatus;
import heddle.model.trace.Trace;
import heddle.model.trace.Value;
import java.util.ArrayList;
import java.util.List;

/** A run of any length: four threads push nodes on a stack and pop them, in turns of some steps. */
public final class LongRun {
  private static final int THREADS = 4;
  private static final int NODES = 40;
  private static final int CHUNK = 10_000;
  private static final String STACK = "algorithms.stack.TreiberStack";
  private static final String NODE = STACK + "$Node";

  private LongRun() {}

  /** A run of so many steps. */
  public static Trace of(int steps) {
    Trace trace = new Trace(STACK, List.of(preparation()), false);
    for (int first = 1; first <= steps; first += CHUNK) {
      List<Step> chunk = new ArrayList<>(CHUNK);
      for (int i = first; i < first + CHUNK && i <= steps; i++) {
        chunk.add(step(i));
      }
      trace = trace.plus(chunk, false);
    }
    return trace;
  }

  private static Step preparation() {
    List<ObjectInfo> objects = new ArrayList<>();
    List<HeapChange> heap = new ArrayList<>();
    List<ThreadState> threads = new ArrayList<>();
    objects.add(new ObjectInfo(1, STACK, "TreiberStack", false, false));
    heap.add(new HeapChange(1, "head", Value.reference(2)));
    for (int node = 2; node < NODES + 2; node++) {
      objects.add(new ObjectInfo(node, NODE, "N" + node, true, false));
      heap.add(new HeapChange(node, "value", Value.of("" + node)));
      heap.add(new HeapChange(node, "next", below(node)));
    }
    for (int thread = 1; thread <= THREADS; thread++) {
      threads.add(thread(thread, 0));
    }
    return new Step(
        0, 0, List.of(), List.of(), objects, heap, List.of(), List.of(), threads, List.of(), "");
  }

  private static Value below(int node) {
    return node == NODES + 1 ? Value.NULL : Value.reference(node + 1);
  }

  private static Step step(int i) {
    int thread = i / 5 % THREADS + 1;
    List<Event> events = new ArrayList<>();
    List<HeapChange> heap = List.of();
    Value top = Value.reference(2 + i % NODES);
    switch (i % 5) {
      case 0 -> {
        events.add(event(i, thread, EventKind.READ, "head", top, null));
        events.add(marker(i, thread, EventKind.INVOKE, "pop()"));
      }
      case 4 -> {
        events.add(event(i, thread, EventKind.CAS, "head", top, Value.reference(2)));
        events.add(marker(i, thread, EventKind.RETURN, "pop()"));
        heap = List.of(new HeapChange(1, "head", top));
      }
      default -> events.add(event(i, thread, EventKind.READ, "head", top, null));
    }
    return new Step(
        i,
        thread,
        List.of(),
        events,
        List.of(),
        heap,
        List.of(),
        List.of(),
        List.of(thread(thread, i)),
        List.of(),
        "");
  }

  private static Event event(
      int i, int thread, EventKind kind, String field, Value value, Value expected) {
    return new Event(
        i,
        thread,
        kind,
        1,
        field,
        "volatile",
        value,
        value,
        expected,
        expected == null ? null : value,
        true,
        "",
        place(i),
        List.of(place(i)));
  }

  private static Event marker(int i, int thread, EventKind kind, String call) {
    return new Event(
        i, thread, kind, 1, "", "", null, Value.NULL, null, null, true, call, null, List.of());
  }

  private static Position place(int i) {
    return new Position(STACK, "pop", "TreiberStack.java", 40 + i % 5);
  }

  private static ThreadState thread(int number, int i) {
    return new ThreadState(
        number,
        "T" + number,
        ThreadStatus.READY,
        new Event(
            0,
            number,
            EventKind.READ,
            1,
            "head",
            "volatile",
            null,
            null,
            null,
            null,
            true,
            "",
            place(i + 1),
            List.of()),
        0,
        0,
        "pop()",
        List.of(
            new StackFrame(
                place(i + 1), List.of(new Local("top", Value.reference(2 + i % NODES))))));
  }
}
