package heddle.engine.instrument;

import heddle.hooks.Controller;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.Set;

/** A controller of a single thread that prints what the hooks tell it and changes nothing. */
class EventPrinter extends Controller {
  private final SiteTable sites;
  private final PrintStream out;
  private String announced = "nothing announced:";
  private final Set<Integer> initialized = new HashSet<>();
  private boolean inCollection;
  private long clock;

  EventPrinter(SiteTable sites, PrintStream out) {
    this.sites = sites;
    this.out = out;
    carrier = Thread.currentThread();
    monitorProxy = new Object();
  }

  /** The printer's own actions are none of the program's. */
  private void print(String line) {
    boolean was = running;
    running = false;
    silence++;
    librarySilence++;
    out.println(line);
    librarySilence--;
    silence--;
    running = was;
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  private Site look(int site) {
    boolean was = running;
    running = false;
    librarySilence++;
    try {
      return sites.get(site);
    } finally {
      librarySilence--;
      running = was;
    }
  }

  private String describe(int site) {
    Site s = look(site);
    String member = s.member().isEmpty() ? "" : " " + simple(s.owner()) + "." + s.member();
    return s.kind() + member + (s.isVolatile() ? " volatile" : "");
  }

  private static String show(Object value) {
    return switch (value) {
      case null -> "null";
      case String s -> '"' + s + '"';
      case Number n -> n.toString();
      case Boolean b -> b.toString();
      default -> simple(value.getClass().getTypeName());
    };
  }

  private void finish(String outcome) {
    print(announced + " " + outcome);
    announced = "nothing announced:";
  }

  @Override
  public void field(Object owner, int site) {
    announced = describe(site);
  }

  @Override
  public void element(Object array, int index, int site) {
    announced = describe(site) + " " + show(array) + "[" + index + "]";
  }

  @Override
  public boolean stepsThrough(Object array, int length, int site) {
    return true;
  }

  @Override
  public void variable(Object handle, Object coordinate, int index, int site) {
    announced = describe(site) + " of " + show(coordinate) + (index < 0 ? "" : "[" + index + "]");
  }

  @Override
  public void memory(Object base, long offset, int site) {
    announced = describe(site) + " of " + show(base);
  }

  @Override
  public int read(int value) {
    finish("is " + value);
    return value;
  }

  @Override
  public long read(long value) {
    finish("is " + value + "L");
    return value;
  }

  @Override
  public float read(float value) {
    finish("is " + value + "f");
    return value;
  }

  @Override
  public double read(double value) {
    finish("is " + value + "d");
    return value;
  }

  @Override
  public Object read(Object value) {
    finish("is " + show(value));
    return value;
  }

  @Override
  public void write(int old, int value) {
    finish(old + " -> " + value);
  }

  @Override
  public void write(long old, long value) {
    finish(old + "L -> " + value + "L");
  }

  @Override
  public void write(float old, float value) {
    finish(old + "f -> " + value + "f");
  }

  @Override
  public void write(double old, double value) {
    finish(old + "d -> " + value + "d");
  }

  @Override
  public void write(Object old, Object value) {
    finish(show(old) + " -> " + show(value));
  }

  @Override
  public void assigned(int value) {
    finish("-> " + value);
  }

  @Override
  public void assigned(long value) {
    finish("-> " + value + "L");
  }

  @Override
  public void assigned(float value) {
    finish("-> " + value + "f");
  }

  @Override
  public void assigned(double value) {
    finish("-> " + value + "d");
  }

  @Override
  public void assigned(Object value) {
    finish("-> " + show(value));
  }

  private boolean exchanged(boolean won, String values) {
    finish(values + (won ? " won" : " lost"));
    return won;
  }

  @Override
  public boolean exchanged(boolean won, int expected, int update) {
    return exchanged(won, expected + " => " + update);
  }

  @Override
  public boolean exchanged(boolean won, long expected, long update) {
    return exchanged(won, expected + "L => " + update + "L");
  }

  @Override
  public boolean exchanged(boolean won, float expected, float update) {
    return exchanged(won, expected + "f => " + update + "f");
  }

  @Override
  public boolean exchanged(boolean won, double expected, double update) {
    return exchanged(won, expected + "d => " + update + "d");
  }

  @Override
  public boolean exchanged(boolean won, Object expected, Object update) {
    return exchanged(won, show(expected) + " => " + show(update));
  }

  @Override
  public void updated() {
    finish("done");
  }

  @Override
  public void monitorEnter(Object monitor, int site) {
    if (monitor == null) {
      throw new NullPointerException("synchronized on null");
    }
    if (silence == 0) {
      print(describe(site) + " " + show(monitor));
    }
  }

  @Override
  public void monitorExit(Object monitor, int site) {
    if (silence == 0) {
      print(describe(site) + " " + show(monitor));
    }
  }

  @Override
  public void await(Object monitor, long millis, int nanos, int site) {
    print(describe(site) + " " + show(monitor) + " " + millis + " ms " + nanos + " ns");
  }

  @Override
  public void notifyOne(Object monitor, int site) {
    print(describe(site) + " " + show(monitor));
  }

  @Override
  public void notifyAll(Object monitor, int site) {
    print(describe(site) + " " + show(monitor));
  }

  @Override
  public boolean holdsLock(Object monitor) {
    print("holdsLock " + show(monitor));
    return true;
  }

  @Override
  public boolean start(Thread thread) {
    print("start " + thread.getName());
    return false;
  }

  @Override
  public boolean joinNanos(Thread thread, long nanos) throws InterruptedException {
    print("join " + thread.getName() + " " + nanos / 1_000_000);
    running = false;
    thread.join();
    running = true;
    return true;
  }

  @Override
  public void addShutdownHook(Thread hook) {
    print("addShutdownHook " + hook.getName());
  }

  @Override
  public boolean removeShutdownHook(Thread hook) {
    print("removeShutdownHook " + hook.getName());
    return true;
  }

  @Override
  public Thread[] platformThreads() {
    return null;
  }

  @Override
  public long[] deadlocked(boolean monitorsOnly) {
    return null;
  }

  @Override
  public Object[] threadInfos(long[] ids, int depth) {
    return new Object[ids.length];
  }

  @Override
  public StackTraceElement[] stackTrace(Thread thread) {
    return null;
  }

  @Override
  public void sleep(long nanos) {
    print("sleep " + nanos);
  }

  @Override
  public void yielded() {
    print("yield");
  }

  @Override
  public boolean interrupt(Thread thread) {
    print("interrupt " + thread.getName());
    return false;
  }

  @Override
  public int alive(Thread thread) {
    print("alive " + thread.getName());
    return -1;
  }

  @Override
  public Thread.State state(Thread thread) {
    print("state " + thread.getName());
    return null;
  }

  @Override
  public void park(Object blocker, boolean timed, boolean absolute, long time) {
    String until = timed ? (absolute ? " until " : " for ") + time : "";
    print("park " + show(blocker) + until);
  }

  @Override
  public boolean unpark(Thread thread) {
    print("unpark " + thread.getName());
    return true;
  }

  @Override
  public long nanoTime() {
    return ++clock;
  }

  @Override
  public long currentTimeMillis() {
    return ++clock;
  }

  @Override
  public void returned(Object result) {}

  @Override
  public void enterCall(Object target, Object key, int site) {
    if (librarySilence == 0) {
      librarySilence++;
      inCollection = LibraryCatalogue.isCollection(look(site).className().replace('.', '/'));
      if (!inCollection) {
        print(describe(site) + " {");
      }
      return;
    }
    librarySilence++;
  }

  @Override
  public void leaveCall(int site) {
    librarySilence--;
    if (librarySilence == 0 && !inCollection) {
      print("}");
    }
  }

  @Override
  public int beginInitializer(Class<?> type, int site, boolean isolated) {
    silence++;
    librarySilence++;
    if (initialized.add(site)) {
      return 1;
    }
    silence--;
    librarySilence--;
    return 0;
  }

  @Override
  public boolean endInitializer(Class<?> type, int site) {
    silence--;
    librarySilence--;
    return true;
  }

  @Override
  public Throwable failInitializer(Class<?> type, int site, Throwable failure) {
    silence--;
    librarySilence--;
    return failure;
  }

  @Override
  public void initializedUncontrolled(Class<?> type, int site) {
    initialized.add(site);
  }

  @Override
  public void use(Class<?> type) {}

  @Override
  public void exit(int status) {
    print("exit " + status);
  }

  @Override
  public void refuse(String what) {
    throw new IllegalStateException(what);
  }

  @Override
  public void created(Object object) {
    print("created " + object);
  }

  @Override
  public void local(long value) {
    print("local " + value);
  }

  @Override
  public void local(Object value) {
    print("local " + value);
  }

  @Override
  public Object round(Object last, boolean again) {
    print(last == null ? "first round" : "round");
    return this;
  }

  @Override
  public void outOfFuel() {
    print("out of fuel");
    fuel = Integer.MAX_VALUE;
  }

  @Override
  public void escape(int site) {
    print(describe(site));
  }
}
