package heddle.engine.worker;

import heddle.engine.explore.Printed;
import heddle.hooks.RegionHooks;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What the program prints, kept for the trace; the real standard output belongs to the protocol.
 *
 * <p>Overrides whatever would take the locks of {@code PrintStream}, since the program's threads
 * may be switched inside.
 */
final class GuestOutput extends PrintStream implements Printed {
  /** Characters of one run that are kept. */
  private static final int LIMIT = 1 << 16;

  private static Printed installed = Printed.NOTHING;

  private int amount;
  private int left = LIMIT;
  private long dropped;
  private int droppedHash;
  private final StringBuilder text = new StringBuilder();

  private GuestOutput() {
    super(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  }

  /** Takes the place of {@code System.out} and {@code System.err}. */
  static GuestOutput install() {
    GuestOutput output = new GuestOutput();
    System.setOut(output);
    System.setErr(output);
    installed = output;
    return output;
  }

  /** What has taken the place of these, and gets what the program prints. */
  static Printed installed() {
    return installed;
  }

  /** Takes nothing: for runs whose output nobody sees. */
  static GuestOutput discarding() {
    return new GuestOutput();
  }

  @Override
  public String take() {
    if (left == LIMIT) {
      return ""; // Nothing has been printed, as most runs do.
    }
    String taken = text.toString();
    text.setLength(0);
    if (dropped > 0) {
      taken += "… (%d more characters, hash %08x, not kept)\n".formatted(dropped, droppedHash);
      dropped = 0;
      droppedHash = 0;
    }
    return taken;
  }

  @Override
  public void startAnew() {
    if (left == LIMIT) {
      return;
    }
    text.setLength(0);
    left = LIMIT;
    dropped = 0;
    droppedHash = 0;
  }

  @Override
  public int amount() {
    return amount;
  }

  /** What it is kept in is no business of the program, however that gets here. */
  private void append(String s) {
    RegionHooks.enterQuiet();
    try {
      keep(s);
    } finally {
      RegionHooks.leaveQuiet();
    }
  }

  private void keep(String s) {
    amount++;
    int kept = Math.min(left, s.length());
    text.append(s, 0, kept);
    left -= kept;
    dropped += s.length() - kept;
    for (int i = kept; i < s.length(); i++) {
      droppedHash = 31 * droppedHash + s.charAt(i);
    }
  }

  @Override
  public void write(int b) {
    append(String.valueOf((char) (b & 0xff)));
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    append(new String(bytes, offset, length, StandardCharsets.UTF_8));
  }

  @Override
  public void flush() {}

  @Override
  public void print(boolean b) {
    append(String.valueOf(b));
  }

  @Override
  public void print(char c) {
    append(String.valueOf(c));
  }

  @Override
  public void print(int i) {
    append(String.valueOf(i));
  }

  @Override
  public void print(long l) {
    append(String.valueOf(l));
  }

  @Override
  public void print(float f) {
    append(String.valueOf(f));
  }

  @Override
  public void print(double d) {
    append(String.valueOf(d));
  }

  @Override
  public void print(char[] s) {
    append(String.valueOf(s));
  }

  @Override
  public void print(String s) {
    append(String.valueOf(s));
  }

  @Override
  public void print(Object o) {
    append(String.valueOf(o));
  }

  @Override
  public void println() {
    append("\n");
  }

  @Override
  public void println(boolean b) {
    append(b + "\n");
  }

  @Override
  public void println(char c) {
    append(c + "\n");
  }

  @Override
  public void println(int i) {
    append(i + "\n");
  }

  @Override
  public void println(long l) {
    append(l + "\n");
  }

  @Override
  public void println(float f) {
    append(f + "\n");
  }

  @Override
  public void println(double d) {
    append(d + "\n");
  }

  @Override
  public void println(char[] s) {
    append(String.valueOf(s) + "\n");
  }

  @Override
  public void println(String s) {
    append(s + "\n");
  }

  @Override
  public void println(Object o) {
    append(o + "\n");
  }
}
