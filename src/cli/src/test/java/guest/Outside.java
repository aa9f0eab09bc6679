package guest;

import java.io.FileInputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.math.BigInteger;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.Pipe;
import java.nio.channels.Selector;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchService;

/** What leaves Java: the network, files, and the virtual machine's own memory. */
public class Outside {
  private volatile int x;

  public void look() {
    x++;
  }

  public void connect() throws IOException {
    x++;
    try (Socket socket = new Socket("localhost", 9)) {
      socket.setTcpNoDelay(true);
    }
  }

  public void accept() throws IOException {
    try (ServerSocket server = new ServerSocket(0)) {
      server.accept().close();
    }
  }

  public String writeAndRead() throws IOException {
    Path file = Files.createTempFile("heddle", ".txt");
    Files.writeString(file, "text");
    x++;
    String read = Files.readString(file);
    Files.delete(file);
    return read;
  }

  /** Looks for a prime number of thirty thousand digits to the base of two. */
  public int searchFor() {
    x++;
    return BigInteger.ONE.shiftLeft(30_000).nextProbablePrime().bitLength();
  }

  public int readFor(String pipe) throws IOException {
    try (FileInputStream in = new FileInputStream(pipe)) {
      return in.read();
    }
  }

  public int startProcess() throws IOException, InterruptedException {
    return new ProcessBuilder("true").start().waitFor();
  }

  public int select() throws IOException {
    try (Selector selector = Selector.open()) {
      return selector.select();
    }
  }

  public int readChannel() throws IOException {
    return Pipe.open().source().read(ByteBuffer.allocate(1));
  }

  public boolean lockFile() throws IOException {
    Path file = Files.createTempFile("heddle", ".lock");
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      return lock.isValid();
    }
  }

  public String watchFolder() throws IOException, InterruptedException {
    try (WatchService service = FileSystems.getDefault().newWatchService()) {
      return service.take().toString();
    }
  }

  public boolean hasConsole() {
    x++;
    return System.console() != null;
  }

  /** Counts its runs in a folder, and crashes in one of them, once; at last it may fail. */
  public void crashInRun(String folder, int which, boolean fails) throws Exception {
    Path runs = Path.of(folder, "runs");
    Files.writeString(runs, ".", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    Path crashed = Path.of(folder, "crashed");
    if (Files.size(runs) == which && !Files.exists(crashed)) {
      Files.createFile(crashed);
      crash();
    }
    x++;
    if (fails) {
      throw new IllegalStateException("fails");
    }
  }

  public void crash() throws ReflectiveOperationException {
    Class<?> type = Class.forName("sun.misc.Unsafe");
    Field unsafe = type.getDeclaredField("theUnsafe");
    unsafe.setAccessible(true);
    type.getMethod("putAddress", long.class, long.class).invoke(unsafe.get(null), 0L, 0L);
  }
}
