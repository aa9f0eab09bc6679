package heddle.model.reduction;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * The state of a search, kept up to date by the worker that makes it and read by whoever started
 * that once it has died, at whatever moment: two files are written by turns, and one that is torn
 * does not count.
 *
 * <p>Each begins with its number, the length of its text in bytes and their checksum. Not
 * thread-safe.
 */
public final class StateFile implements Closeable {
  private static final int HEAD = Long.BYTES + Integer.BYTES + Long.BYTES;

  private final Path[] paths;
  private final RandomAccessFile[] files = new RandomAccessFile[2];
  private long written;

  /** The file of this name, which need not exist; opened when it is first written. */
  public StateFile(Path name) {
    paths = paths(name);
  }

  private static Path[] paths(Path name) {
    return new Path[] {name, name.resolveSibling(name.getFileName() + ".2")};
  }

  /** Puts this state in the place of the one before the last. */
  public void write(String state) throws IOException {
    byte[] text = state.getBytes(StandardCharsets.UTF_8);
    CRC32 sum = new CRC32();
    sum.update(text);
    ByteBuffer bytes = ByteBuffer.allocate(HEAD + text.length);
    bytes.putLong(++written).putInt(text.length).putLong(sum.getValue()).put(text);
    int which = (int) (written & 1);
    if (files[which] == null) {
      files[which] = new RandomAccessFile(paths[which].toFile(), "rw");
    }
    files[which].seek(0);
    files[which].write(bytes.array());
  }

  @Override
  public void close() throws IOException {
    for (RandomAccessFile file : files) {
      if (file != null) {
        file.close();
      }
    }
  }

  /** The last state that was written as a whole to the file of this name, or null. */
  public static String last(Path name) {
    Kept last = null;
    for (Path path : paths(name)) {
      Kept kept = read(path);
      if (kept != null && (last == null || kept.number() > last.number())) {
        last = kept;
      }
    }
    return last == null ? null : last.text();
  }

  private record Kept(long number, String text) {}

  private static Kept read(Path path) {
    try (DataInputStream in = new DataInputStream(Files.newInputStream(path))) {
      long number = in.readLong();
      int length = in.readInt();
      long checksum = in.readLong();
      byte[] text = in.readNBytes(Math.max(0, length));
      CRC32 sum = new CRC32();
      sum.update(text);
      boolean whole = text.length == length && sum.getValue() == checksum;
      return whole ? new Kept(number, new String(text, StandardCharsets.UTF_8)) : null;
    } catch (IOException e) {
      return null; // There is none, or it has been cut off.
    }
  }

  /** Takes the file of this name away. */
  public static void delete(Path name) {
    for (Path path : paths(name)) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        path.toFile().deleteOnExit();
      }
    }
  }
}
