package heddle.visualizer.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;

/**
 * Pictures as PNG (ISO/IEC 15948): true colour, 8 bits, one block of data. JavaFX itself writes no
 * files, and AWT, which does, would be a second toolkit in the window.
 */
final class Png {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte[] TRUE_COLOUR_OF_8_BITS = {8, 2, 0, 0, 0};

  private Png() {}

  /** The file of this picture, without its transparency. */
  static byte[] of(Image image) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(SIGNATURE);
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    DataOutputStream numbers = new DataOutputStream(header);
    numbers.writeInt(width);
    numbers.writeInt(height);
    numbers.write(TRUE_COLOUR_OF_8_BITS);
    chunk(file, "IHDR", header.toByteArray());
    chunk(file, "IDAT", pixels(image.getPixelReader(), width, height));
    chunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  private static byte[] pixels(PixelReader pixels, int width, int height) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      for (int y = 0; y < height; y++) {
        out.write(0); // no filter in this row
        for (int x = 0; x < width; x++) {
          int argb = pixels.getArgb(x, y);
          out.write(argb >> 16);
          out.write(argb >> 8);
          out.write(argb);
        }
      }
    }
    return packed.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream file, String type, byte[] data)
      throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    DataOutputStream out = new DataOutputStream(file);
    out.writeInt(data.length);
    out.write(name);
    out.write(data);
    out.writeInt((int) crc.getValue());
  }
}
