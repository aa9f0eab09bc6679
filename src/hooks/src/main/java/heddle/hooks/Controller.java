package heddle.hooks;

import java.util.concurrent.ForkJoinPool;

/**
 * What decides over code under control. The engine has the one implementation; {@link Hooks} and
 * {@link LibraryHooks} forward to it what rewritten bytecode is about to do or has just done.
 *
 * <p>Every visible operation is a pair of calls on the carrier thread. The first announces it (and
 * may switch to other logical threads before it returns), then the original instruction runs, then
 * the second tells the outcome. Between the two no other logical thread runs. A second call without
 * an announced operation (its target was {@code null}, say) returns its argument unchanged.
 *
 * <p>Not thread-safe: only {@link #carrier} gets past the gate in {@link Hooks}.
 */
public abstract class Controller {
  /** The controller of this process, or {@code null} while nothing is under control. */
  public static Controller installed;

  /** Iterations of loops that a logical thread may still make without a visible operation. */
  public static int fuel = Integer.MAX_VALUE;

  /** Whether {@link #round} and {@link #created} are to be told of what they are for. */
  public static boolean followed;

  /**
   * Whether the running thread has made a visible operation since {@link #round} was asked, or the
   * rounds of loops are counted.
   */
  public static boolean stepped;

  /**
   * Grows whenever the running thread may have done something that is no visible operation and yet
   * changes what it does next: a call of a class that is not rewritten, say.
   */
  public static int effects;

  /** Above zero while hooks in open code must pass through. */
  public int silence;

  /** Above zero while hooks in library code must pass through. */
  public int librarySilence;

  /** Whether a {@code StringBuilder} is stepped into. */
  public boolean buildersOpen;

  /** Whether a logical thread runs now, and not the engine itself. */
  public boolean running;

  /** How deep the carrier is in machinery of the JDK that is none of the program's business. */
  int offstage;

  /** What {@link #running} was before {@link #offstage} rose above zero. */
  boolean wasRunning;

  /**
   * So many methods of open code may be within each other: about what a stack of the usual 1 MB
   * holds, but the same in every run, whatever has been compiled. The worker's stack is larger.
   */
  static final int DEEPEST = 10_000;

  /** Whether an initializer of the program has failed since this was last set to false. */
  public boolean initializerFailed;

  /** How many methods of open code the running thread is in. */
  public int depth;

  /** Where {@link #random} stands; the same at the start of every execution. */
  public long randomState;

  /** The one thread whose code is under control. */
  public Thread carrier;

  /** What the running logical thread really locks where library code enters a monitor. */
  public Object monitorProxy;

  /** Whether the caller is no code under control. */
  static boolean absent(Controller c) {
    return c == null || !c.running || HeddleBridge.carrier() != c.carrier;
  }

  /**
   * Announces access to a field of {@code owner}. For a static field that is {@code null}, or its
   * class where the instruction alone does not tell which of several classes of that name it is.
   */
  public abstract void field(Object owner, int site);

  /** Announces access to {@code array[index]}; either may be out of order, then it is ignored. */
  public abstract void element(Object array, int index, int site);

  /**
   * Whether each of so many elements of an array is to be announced that are accessed one after
   * another by one instruction of this site.
   */
  public abstract boolean stepsThrough(Object array, int length, int site);

  /** Announces access through a {@code VarHandle} whose coordinates are given. */
  public abstract void variable(Object handle, Object coordinate, int index, int site);

  /** Announces access through {@code Unsafe} to the field or element of {@code base} at offset. */
  public abstract void memory(Object base, long offset, int site);

  /** Tells the value read; returns the value that the program shall see. */
  public abstract int read(int value);

  /** See {@link #read(int)}. */
  public abstract long read(long value);

  /** See {@link #read(int)}. */
  public abstract float read(float value);

  /** See {@link #read(int)}. */
  public abstract double read(double value);

  /** See {@link #read(int)}. */
  public abstract Object read(Object value);

  /** Tells the value about to be stored, and the one that it replaces. */
  public abstract void write(int old, int value);

  /** See {@link #write(int, int)}. */
  public abstract void write(long old, long value);

  /** See {@link #write(int, int)}. */
  public abstract void write(float old, float value);

  /** See {@link #write(int, int)}. */
  public abstract void write(double old, double value);

  /** See {@link #write(int, int)}. */
  public abstract void write(Object old, Object value);

  /** Tells the value that was stored through a handle or {@code Unsafe}. */
  public abstract void assigned(int value);

  /** See {@link #assigned(int)}. */
  public abstract void assigned(long value);

  /** See {@link #assigned(int)}. */
  public abstract void assigned(float value);

  /** See {@link #assigned(int)}. */
  public abstract void assigned(double value);

  /** See {@link #assigned(int)}. */
  public abstract void assigned(Object value);

  /** Tells the outcome of a compare-and-set; returns the outcome that the program shall see. */
  public abstract boolean exchanged(boolean won, int expected, int update);

  /** See {@link #exchanged(boolean, int, int)}. */
  public abstract boolean exchanged(boolean won, long expected, long update);

  /** See {@link #exchanged(boolean, int, int)}. */
  public abstract boolean exchanged(boolean won, float expected, float update);

  /** See {@link #exchanged(boolean, int, int)}. */
  public abstract boolean exchanged(boolean won, double expected, double update);

  /** See {@link #exchanged(boolean, int, int)}. */
  public abstract boolean exchanged(boolean won, Object expected, Object update);

  /**
   * Tells that the announced atomic update (get-and-add, get-and-set, compare-and-exchange …) is
   * done; old and new value are found at its location.
   */
  public abstract void updated();

  /** Enters a monitor; blocks the logical thread while another one owns it. */
  public abstract void monitorEnter(Object monitor, int site);

  /** Leaves a monitor. */
  public abstract void monitorExit(Object monitor, int site);

  /** {@code Object.wait}; a time-out of zero waits for ever. */
  public abstract void await(Object monitor, long millis, int nanos, int site)
      throws InterruptedException;

  /** {@code Object.notify}. */
  public abstract void notifyOne(Object monitor, int site);

  /** {@code Object.notifyAll}. */
  public abstract void notifyAll(Object monitor, int site);

  /** {@code Thread.holdsLock}. */
  public abstract boolean holdsLock(Object monitor);

  /** Takes over a thread that is being started; false if it is to start for real. */
  public abstract boolean start(Thread thread);

  /** {@code Thread.join}, for ever if 0 nanoseconds; false if the thread is none of ours. */
  public abstract boolean joinNanos(Thread thread, long nanos) throws InterruptedException;

  /** {@code Thread.sleep}. */
  public abstract void sleep(long nanos) throws InterruptedException;

  /** {@code Thread.yield}. */
  public abstract void yielded();

  /** {@code Thread.interrupt}; false if the thread is none of ours. */
  public abstract boolean interrupt(Thread thread);

  /** {@code Thread.isAlive}: 1 alive, 0 not, -1 none of ours. */
  public abstract int alive(Thread thread);

  /** {@code Thread.getState}, or {@code null} if the thread is none of ours. */
  public abstract Thread.State state(Thread thread);

  /** The platform threads that are alive. */
  public abstract Thread[] platformThreads();

  /**
   * The identifiers of the threads that wait for each other, or null if there are none.
   *
   * @param monitorsOnly whether locks of the library are left out of account
   */
  public abstract long[] deadlocked(boolean monitorsOnly);

  /**
   * What management tells of threads: null for one that is not alive or none of ours.
   *
   * @param depth at most so many frames of each
   */
  public abstract Object[] threadInfos(long[] ids, int depth);

  /** Where another thread stands, or {@code null} if it is none of ours. */
  public abstract StackTraceElement[] stackTrace(Thread thread);

  /** {@code LockSupport.park}; {@code time} is nanoseconds, or epoch milliseconds if absolute. */
  public abstract void park(Object blocker, boolean timed, boolean absolute, long time);

  /** {@code LockSupport.unpark}; false if the thread is none of ours. */
  public abstract boolean unpark(Thread thread);

  /** {@code System.nanoTime}: virtual, in nanoseconds. */
  public abstract long nanoTime();

  /** {@code System.currentTimeMillis}: virtual. */
  public abstract long currentTimeMillis();

  /**
   * A public call of a closed library class begins on {@code target} (null if static).
   *
   * @param key the entry of the target that it is about, or null
   */
  public abstract void enterCall(Object target, Object key, int site);

  /** What a call has returned that {@link #leaveCall} has told of. */
  public abstract void returned(Object result);

  /** The call that {@link #enterCall} announced returns or throws. */
  public abstract void leaveCall(int site);

  /**
   * Open code begins inside a closed call: a callback. What it does is visible again.
   *
   * @return what {@link #leaveOpen} needs to go back, not negative
   */
  public int enterOpen() {
    int before = librarySilence;
    librarySilence = silence;
    return before;
  }

  /** The callback that {@link #enterOpen} announced returns or throws. */
  public void leaveOpen(int before) {
    librarySilence = before;
  }

  /**
   * 64 random bits: for {@code Math.random}, and to seed a {@code Random} that is given no seed.
   */
  public long random() {
    randomState += 0x9E3779B97F4A7C15L; // SplitMix64
    long z = (randomState ^ randomState >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }

  /** A name for a thread that is given none; null for the JDK's own count. */
  public String threadName() {
    return null;
  }

  /** The running program is left for machinery of the JDK that is none of its business. */
  public void programLeaves() {}

  /** That machinery is done, and the program goes on. */
  public void programEnters() {}

  /** What stands for the JDK's common pool, whose threads outlive an execution. */
  public ForkJoinPool commonPool(ForkJoinPool real) {
    return real;
  }

  /**
   * A class of the program whose initializer runs anew in every execution is used, and may not be
   * ready. Waits while another thread initializes it.
   *
   * @param site the initializer
   * @param isolated whether nobody can notice when it runs
   * @return 0 if there is nothing to do, 1 if the caller is to run the initializer
   * @throws NoClassDefFoundError if the initializer has failed before
   */
  public abstract int beginInitializer(Class<?> type, int site, boolean isolated);

  /** The initializer of a class has run; whether later uses need not ask any more. */
  public abstract boolean endInitializer(Class<?> type, int site);

  /** The initializer of a class has thrown this; what the program is to see instead. */
  public abstract Throwable failInitializer(Class<?> type, int site, Throwable failure);

  /** A class is initialized while nothing is under control. */
  public abstract void initializedUncontrolled(Class<?> type, int site);

  /** A constant of an enum is being made, which may outlive the execution. */
  public void constantMade(Object constant, String name) {}

  /** Keeps an object alive as long as the execution lasts: a reference to it has been made. */
  public void keep(Object referent) {}

  /** The loader of the program's class path, or null before there is a program. */
  public ClassLoader programLoader() {
    return null;
  }

  /**
   * A loader of the program's own is about to define a class of this name, which may be null.
   *
   * @return the class file to define instead, or null if it is to stay as it is
   */
  public byte[] define(ClassLoader loader, String name, byte[] classFile) {
    return null;
  }

  /**
   * The program defines a class next to {@code neighbour}.
   *
   * @param hidden whether nobody will find it by its name
   * @return the class file to define instead, or null if it is to stay as it is
   */
  public byte[] define(Class<?> neighbour, byte[] classFile, boolean hidden) {
    return null;
  }

  /** The program asks for a class by name, which initializes it. */
  public abstract void use(Class<?> type);

  /**
   * A method returns that reads, writes, begins or commits in a transaction.
   *
   * @param role which, as the rewriting numbers them
   * @param transaction what it was called on
   * @param variable its first argument, or null
   * @param value what was read or written, or the result of the commit, or what it threw
   */
  public void transaction(int role, Object transaction, Object variable, Object value) {}

  /**
   * The program draws a random number, not below {@code origin} and below {@code bound}.
   *
   * @return the number that it is to get
   */
  public int drawn(int number, int origin, int bound) {
    return number;
  }

  /** A method of the program begins whose result is of interest; the last step before it. */
  public int entered() {
    return 0;
  }

  /**
   * Such a method returns.
   *
   * @param method {@code Class.method}
   * @param entered what {@link #entered} has answered when it began
   */
  public void returned(Object result, String method, int entered) {}

  /** {@code Runtime.addShutdownHook}. */
  public abstract void addShutdownHook(Thread hook);

  /** {@code Runtime.removeShutdownHook}. */
  public abstract boolean removeShutdownHook(Thread hook);

  /** {@code System.exit}, {@code Runtime.exit} or {@code halt}. */
  public abstract void exit(int status);

  /** The program wants something that is not run under control; does not return. */
  public abstract void refuse(String what);

  /** A loop ran out of {@link #fuel}. */
  public abstract void outOfFuel();

  /** The program has made an object, and its constructor has run. */
  public abstract void created(Object object);

  /** A local variable of the method whose loop is about to begin anew. */
  public abstract void local(long value);

  /** A local variable of the method whose loop is about to begin anew. */
  public abstract void local(Object value);

  /**
   * A round of a loop begins; all local variables of the method have been told.
   *
   * @param last what this method answered when it was asked for the same loop in the same call of
   *     the method, or {@code null} the first time
   * @param again whether the loop goes round, and has not just been reached
   */
  public abstract Object round(Object last, boolean again);

  /** An operation that cannot be controlled is about to run. */
  public abstract void escape(int site);
}
