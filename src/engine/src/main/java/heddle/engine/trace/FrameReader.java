package heddle.engine.trace;

import heddle.engine.execution.LogicalThread;
import heddle.engine.execution.OpenClasses;
import heddle.engine.instrument.Initializer;
import heddle.hooks.Carrier;
import heddle.hooks.Frame;
import heddle.model.trace.Position;
import heddle.model.trace.StackFrame;
import java.util.ArrayList;
import java.util.List;
import jdk.internal.vm.Continuation;

/**
 * The call stack of a thread that stands still: the frames of the program's code and of opened
 * library classes. Locals are read only in an interpreting worker, where they are reliable.
 */
final class FrameReader {
  private final OpenClasses open;
  private final LocalNames locals;
  private final boolean interpreted;

  FrameReader(OpenClasses open, LocalNames locals, boolean interpreted) {
    this.open = open;
    this.locals = locals;
    this.interpreted = interpreted;
  }

  List<StackFrame> frames(LogicalThread t, Names names) {
    Continuation continuation = t.continuation();
    if (continuation == null || continuation.isDone()) {
      return List.of();
    }
    return interpreted ? live(continuation, names) : plain(continuation);
  }

  private List<StackFrame> live(Continuation continuation, Names names) {
    List<StackFrame> frames = new ArrayList<>();
    for (Frame f : Carrier.frames(continuation)) {
      if (isShown(f.className(), f.method())) {
        frames.add(
            new StackFrame(
                new Position(
                    f.className(), written(f.method()), locals.sourceFile(f.className()), f.line()),
                locals.read(f, names)));
      }
    }
    return frames;
  }

  private List<StackFrame> plain(Continuation continuation) {
    List<StackFrame> frames = new ArrayList<>();
    for (StackTraceElement e : continuation.getStackTrace()) {
      if (isShown(e.getClassName(), e.getMethodName())) {
        String file = e.getFileName() == null ? "" : e.getFileName();
        frames.add(
            new StackFrame(
                new Position(e.getClassName(), written(e.getMethodName()), file, e.getLineNumber()),
                List.of()));
      }
    }
    return frames;
  }

  /** The method as the program has it: initializers run under another name. */
  private static String written(String method) {
    return method.equals(Initializer.BODY) ? "<clinit>" : method;
  }

  private boolean isShown(String className, String method) {
    if (open.contains(className)) {
      return true;
    }
    return !method.equals(Initializer.USE)
        && !className.startsWith("java.")
        && !className.startsWith("jdk.")
        && !className.startsWith("sun.")
        && !className.startsWith("heddle.hooks.")
        && !className.startsWith("heddle.engine.");
  }
}
