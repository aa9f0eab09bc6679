package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Methods of the JDK that lead out of Java to what waits there for others, or is left behind: a
 * program under control that calls them is told so.
 */
final class Refusals {
  private static final ClassDesc HOOKS = ClassDesc.of("heddle.hooks.ThreadHooks");
  private static final MethodTypeDesc REFUSE = MethodTypeDesc.ofDescriptor("(Ljava/lang/String;)V");

  private static final String NETWORK = "network I/O";
  private static final String CHANNELS = "selectors and pipes of channels";
  private static final String PROCESSES = "other processes";
  private static final String LOCKS = "locks on files";

  /** What each of these methods stands for. */
  private static final Map<String, String> ALL =
      Map.ofEntries(
          Map.entry(
              "sun/nio/ch/Net.socket(Ljava/net/ProtocolFamily;Z)Ljava/io/FileDescriptor;", NETWORK),
          Map.entry("sun/nio/ch/Net.serverSocket()Ljava/io/FileDescriptor;", NETWORK),
          Map.entry(
              "sun/nio/ch/Net.serverSocket(Ljava/net/ProtocolFamily;)Ljava/io/FileDescriptor;",
              NETWORK),
          Map.entry("java/nio/channels/Selector.open()Ljava/nio/channels/Selector;", CHANNELS),
          Map.entry("java/nio/channels/Pipe.open()Ljava/nio/channels/Pipe;", CHANNELS),
          Map.entry(
              "java/lang/ProcessBuilder.start([Ljava/lang/ProcessBuilder$Redirect;)Ljava/lang/Process;",
              PROCESSES),
          Map.entry("sun/nio/ch/FileChannelImpl.lock(JJZ)Ljava/nio/channels/FileLock;", LOCKS),
          Map.entry("sun/nio/ch/FileChannelImpl.tryLock(JJZ)Ljava/nio/channels/FileLock;", LOCKS),
          Map.entry("sun/nio/fs/AbstractWatchService.<init>()V", "watching folders"));

  private Refusals() {}

  /** The classes that have such methods. */
  static Set<String> classes() {
    return ALL.keySet().stream()
        .map(method -> method.substring(0, method.indexOf('.')))
        .collect(Collectors.toSet());
  }

  /** What refuses this method at its start, or null. */
  static Consumer<CodeBuilder> of(String method) {
    String what = ALL.get(method);
    return what == null ? null : c -> refuse(c, what);
  }

  private static void refuse(CodeBuilder c, String what) {
    c.ldc(what); // what
    c.invokestatic(HOOKS, "refuse", REFUSE);
  }
}
