package heddle.client;

import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.Optional;

/** Finds which entry of the class path a file comes from. */
final class CodeSource {
  private CodeSource() {}

  /** The folder or jar that holds this file, named from the root. */
  static Optional<Path> of(String name) {
    URL url = CodeSource.class.getClassLoader().getResource(name);
    if (url == null) {
      return Optional.empty();
    }
    String text = url.toString();
    if (text.startsWith("jar:")) {
      return Optional.of(Path.of(URI.create(text.substring(4, text.lastIndexOf("!/")))));
    }
    return Optional.of(Path.of(URI.create(text.substring(0, text.length() - name.length()))));
  }
}
