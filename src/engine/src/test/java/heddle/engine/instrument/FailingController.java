package heddle.engine.instrument;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Throws an error out of the hook with a certain number, and checks that what was begun is ended,
 * once, however the program is left.
 */
final class FailingController extends EventPrinter {
  /** What it throws; no fixture catches it. */
  static final class Failure extends Error {
    private static final long serialVersionUID = 1;

    Failure() {
      super("failing on purpose", null, false, false);
    }
  }

  private final Map<Object, Integer> held = new IdentityHashMap<>();
  private int hooksUntilFailure;
  private int openCalls;

  FailingController(SiteTable sites, int failing) {
    super(sites, new PrintStream(OutputStream.nullOutputStream()));
    hooksUntilFailure = failing;
  }

  /** Whether the hook with that number was reached. */
  boolean failed() {
    return hooksUntilFailure < 0;
  }

  /** What has not been ended or was ended twice; empty if all is well. */
  String unbalanced() {
    String text = "";
    if (silence != 0 || librarySilence != 0 || openCalls != 0) {
      text = silence + " " + librarySilence + " " + openCalls + " calls ";
    }
    for (Map.Entry<Object, Integer> e : held.entrySet()) {
      if (e.getValue() != 0) {
        text += e.getKey().getClass() + " held " + e.getValue() + " times ";
      }
    }
    return text;
  }

  /** Like the engine it does not throw where the program may not be interrupted. */
  private void tick(int silent) {
    if (silent == 0 && hooksUntilFailure-- == 0) {
      throw new Failure();
    }
  }

  private void hold(Object monitor, int by) {
    running = false;
    librarySilence++; // The map is rewritten, too.
    held.merge(monitor, by, Integer::sum);
    librarySilence--;
    running = true;
  }

  @Override
  public void field(Object owner, int site) {
    tick(silence);
  }

  @Override
  public void element(Object array, int index, int site) {
    tick(silence);
  }

  @Override
  public void variable(Object handle, Object coordinate, int index, int site) {
    tick(silence);
  }

  @Override
  public void memory(Object base, long offset, int site) {
    tick(silence);
  }

  @Override
  public void monitorEnter(Object monitor, int site) {
    super.monitorEnter(monitor, site);
    tick(silence);
    hold(monitor, 1);
  }

  @Override
  public void monitorExit(Object monitor, int site) {
    hold(monitor, -1);
    tick(silence);
  }

  @Override
  public void returned(Object result) {
    tick(librarySilence);
  }

  @Override
  public void enterCall(Object target, Object key, int site) {
    tick(librarySilence);
    openCalls++;
    librarySilence++;
  }

  @Override
  public void leaveCall(int site) {
    openCalls--;
    librarySilence--;
    tick(librarySilence);
  }

  @Override
  public void notifyAll(Object monitor, int site) {
    tick(silence);
  }

  @Override
  public void escape(int site) {
    tick(silence);
  }
}
