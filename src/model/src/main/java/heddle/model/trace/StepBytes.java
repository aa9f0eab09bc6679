package heddle.model.trace;

import java.util.Arrays;

/**
 * Bytes that only ever grow, in pages, so that growing copies nothing. Numbers are written in base
 * 128, small ones in one byte.
 */
final class StepBytes {
  private static final int PAGE_BITS = 16;
  private static final int PAGE = 1 << PAGE_BITS;

  private byte[][] pages = new byte[4][];
  private long end;
  private long position;

  /** Where the next byte is written. */
  long end() {
    return end;
  }

  /** Reads from here on. */
  void seek(long newPosition) {
    position = newPosition;
  }

  /** Where the next byte is read. */
  long position() {
    return position;
  }

  /** Writes a number; those from 0 to 127 take one byte, negative ones five. */
  void write(int number) {
    int rest = number;
    while ((rest & ~0x7f) != 0) {
      writeByte(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    writeByte(rest);
  }

  /** Writes a number that may be negative; those near 0 take one byte. */
  void writeSigned(int number) {
    write(number << 1 ^ number >> 31);
  }

  private void writeByte(int b) {
    int page = (int) (end >>> PAGE_BITS);
    if (page == pages.length) {
      pages = Arrays.copyOf(pages, page * 2);
    }
    if (pages[page] == null) {
      pages[page] = new byte[PAGE];
    }
    pages[page][(int) end & PAGE - 1] = (byte) b;
    end++;
  }

  /** Reads what {@link #write} has written. */
  int read() {
    int number = 0;
    for (int shift = 0; ; shift += 7) {
      int b = pages[(int) (position >>> PAGE_BITS)][(int) position & PAGE - 1];
      position++;
      number |= (b & 0x7f) << shift;
      if (b >= 0) {
        return number;
      }
    }
  }

  /** Reads what {@link #writeSigned} has written. */
  int readSigned() {
    int number = read();
    return number >>> 1 ^ -(number & 1);
  }
}
