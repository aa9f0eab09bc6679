import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs google-java-format over every Java file below a folder.
 *
 * <p>Maven may run on a JDK that cannot read this project's Java, so its formatter plugins cannot
 * be used: the build starts this file on the JDK 25 that it compiles with.
 */
final class Format {

  public static void main(String[] arguments) throws Exception {
    boolean fix = arguments.length == 2 && arguments[0].equals("fix");
    if (!fix && !(arguments.length == 2 && arguments[0].equals("check"))) {
      System.err.println("Format: say `check FOLDER` or `fix FOLDER`.");
      System.exit(2);
    }
    List<String> command = new ArrayList<>();
    command.addAll(fix ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    command.addAll(sources(Path.of(arguments[1])));

    PrintWriter out = new PrintWriter(System.out, true);
    int status = new Main(out, out, System.in).format(command.toArray(String[]::new));
    out.flush();
    if (status != 0 && !fix) {
      System.out.println(
          "The files above are not formatted. To format them: ./mvnw -q -N validate"
              + " exec:exec@format");
    }
    System.exit(status);
  }

  private static List<String> sources(Path root) throws IOException {
    List<String> found = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.getFileName().toString();
            boolean ours = !name.equals("target") && !name.startsWith(".") || name.equals(".ci");
            return ours || folder.equals(root)
                ? FileVisitResult.CONTINUE
                : FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".java")) {
              found.add(file.normalize().toString());
            }
            return FileVisitResult.CONTINUE;
          }
        });
    found.sort(null);
    return found;
  }
}
