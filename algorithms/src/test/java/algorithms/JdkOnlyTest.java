package algorithms;

import static org.assertj.core.api.Assertions.assertThat;

import algorithms.stack.ConcurrentStack;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever copies an algorithm out must need nothing but the JDK: no library, no trace of us. */
final class JdkOnlyTest {

  /** A class named in a descriptor or a generic signature: its package, with a slash at the end. */
  private static final Pattern NAMED_CLASS = Pattern.compile("L((?:[\\w$]+/)*)[\\w$]+[;<]");

  private static final Pattern ALLOWED = Pattern.compile("(?:java|algorithms)/.*");

  @Test
  void the_class_files_refer_to_nothing_outside_java_and_algorithms() throws Exception {
    Map<Path, Set<String>> foreign = new TreeMap<>();
    for (Path file : classFiles()) {
      Set<String> names = foreignNames(Files.readAllBytes(file));
      if (!names.isEmpty()) {
        foreign.put(file.getFileName(), names);
      }
    }
    assertThat(foreign).isEmpty();
  }

  @Test
  void all_class_files_are_looked_at() throws Exception {
    assertThat(classFiles())
        .extracting(file -> file.getFileName().toString())
        .contains("TreiberStack.class", "BrokenCounter.class", "OrderedDiningTable.class");
  }

  @Test
  void a_class_that_refers_to_a_library_would_be_found() throws Exception {
    try (InputStream itself = JdkOnlyTest.class.getResourceAsStream("JdkOnlyTest.class")) {
      assertThat(foreignNames(itself.readAllBytes()))
          .contains("org/assertj/core/api/", "org/junit/jupiter/api/");
    }
  }

  private static List<Path> classFiles() throws IOException, URISyntaxException {
    Path root =
        Path.of(ConcurrentStack.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".class")).toList();
    }
  }

  /** The packages named anywhere in the constant pool, less those that are allowed. */
  private static Set<String> foreignNames(byte[] classFile) {
    Set<String> packages = new TreeSet<>();
    for (PoolEntry entry : ClassFile.of().parse(classFile).constantPool()) {
      switch (entry) {
        case ClassEntry named -> {
          String name = named.asInternalName();
          if (!name.startsWith("[")) { // an array's name is a descriptor, below
            packages.add(name.substring(0, name.lastIndexOf('/') + 1));
          }
        }
        case Utf8Entry text ->
            NAMED_CLASS
                .matcher(text.stringValue())
                .results()
                .map(match -> match.group(1))
                .forEach(packages::add);
        default -> {}
      }
    }
    packages.removeIf(name -> ALLOWED.matcher(name).matches());
    return packages;
  }
}
