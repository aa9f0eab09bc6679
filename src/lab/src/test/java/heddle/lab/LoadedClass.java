package heddle.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A class as the virtual machine's log has it.
 *
 * @param name its binary name
 * @param source where its class file came from
 * @param bytes the length of the class file as it was parsed; 0 if it came ready from an archive
 * @param checksum the CRC-32 of these bytes
 */
record LoadedClass(String name, String source, int bytes, long checksum) {
  private static final Pattern SOURCE = Pattern.compile("\\] ([^ /]+) source: (.*)$");
  private static final Pattern BYTES =
      Pattern.compile("klass: .* bytes: (\\d+) checksum: ([0-9a-f]+)");

  /**
   * The classes in a log that {@code -Xlog:class+load=debug} has written, by name; without those
   * that the JDK makes up as it runs, for lambdas say, which have a slash in their names.
   */
  static Map<String, LoadedClass> read(Path log) throws IOException {
    Map<String, LoadedClass> classes = new TreeMap<>();
    LoadedClass last = null;
    for (String line : Files.readAllLines(log)) {
      Matcher source = SOURCE.matcher(line);
      Matcher bytes = BYTES.matcher(line);
      if (line.contains(" source: ")) {
        last = null;
      }
      if (source.find()) {
        last = new LoadedClass(source.group(1), source.group(2), 0, 0);
        classes.put(last.name, last);
      } else if (bytes.find() && last != null) {
        int length = Integer.parseInt(bytes.group(1));
        long checksum = Long.parseLong(bytes.group(2), 16);
        classes.put(last.name, new LoadedClass(last.name, last.source, length, checksum));
      }
    }
    return classes;
  }
}
