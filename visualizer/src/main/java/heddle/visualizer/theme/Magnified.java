package heddle.visualizer.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.scene.Parent;

/**
 * Style sheets whose text is as large as the user wants it: JavaFX has no unit for "the size of
 * text in the window", so each size in px is multiplied before a sheet is read. FX thread only.
 */
final class Magnified {
  private static final Pattern SIZE = Pattern.compile("(-fx-(?:font|icon)-size:\\s*)([\\d.]+)px");

  /** A node that wears a sheet, as long as there is such a node. */
  private record Worn(WeakReference<Parent> by, URL sheet) {}

  private static final Map<String, String> MADE = new HashMap<>();
  private static final List<Worn> WORN = new ArrayList<>();
  private static double factor = 1;

  private Magnified() {}

  /** The address of a sheet as it is now. */
  static String sheet(URL plain) {
    return factor == 1
        ? plain.toExternalForm()
        : MADE.computeIfAbsent(factor + " " + plain, key -> made(plain));
  }

  private static String made(URL plain) {
    String larger =
        SIZE.matcher(read(plain))
            .replaceAll(
                m ->
                    m.group(1)
                        + String.format(
                            Locale.ROOT, "%.2fpx", Double.parseDouble(m.group(2)) * factor));
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(larger.getBytes(StandardCharsets.UTF_8));
  }

  private static String read(URL sheet) {
    try (InputStream in = sheet.openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets a node wear a sheet from now on, in whatever size text has. */
  static void wear(Parent node, URL sheet) {
    WORN.removeIf(w -> w.by().get() == null);
    WORN.add(new Worn(new WeakReference<>(node), sheet));
    node.getStylesheets().add(sheet(sheet));
  }

  /** Changes the size of text. */
  static void by(double wanted) {
    if (wanted == factor) {
      return;
    }
    Map<Worn, String> before = new HashMap<>();
    WORN.forEach(w -> before.put(w, sheet(w.sheet())));
    factor = wanted;
    MADE.clear();
    for (Worn w : WORN) {
      Parent node = w.by().get();
      if (node != null) {
        node.getStylesheets().replaceAll(s -> s.equals(before.get(w)) ? sheet(w.sheet()) : s);
      }
    }
  }
}
