package heddle.visualizer.shell;

import heddle.visualizer.App;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.jar.JarOutputStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.stage.Window;

/**
 * How long the program takes from the start of its process to the first frame of its window and to
 * the first scenario ready to be stepped, and how long another scenario takes to open. Each round
 * is a process of its own, as the program is for a user. A benchmark, not a test.
 */
public final class FirstFrame {
  private static final int ROUNDS = 5;
  private static final String ROUND = "round";
  private static final long PAUSE_MILLIS = 2;

  private FirstFrame() {}

  /** Runs five rounds, or as many as the argument says. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 0 && arguments[0].equals(ROUND)) {
      round();
      return;
    }
    int rounds = arguments.length == 0 ? ROUNDS : Integer.parseInt(arguments[0]);
    Path kept = Files.createTempDirectory("first-frame").resolve("window.jsa");
    System.out.println("first frame ms   first scenario ms   another scenario ms");
    System.out.println("the first start ever, which keeps the classes for the others:");
    start(kept);
    System.out.println("later ones:");
    for (int i = 0; i < rounds; i++) {
      start(kept);
    }
  }

  /** As the launcher does it. */
  private static void start(Path kept) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+AutoCreateSharedArchive",
            "-XX:SharedArchiveFile=" + kept,
            "-Xlog:cds*=off",
            "-Xlog:aot*=off",
            "-cp"));
    command.addAll(List.of(jars(kept.getParent()), FirstFrame.class.getName(), ROUND));
    new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  /** The class path with a jar in place of each folder: of folders no classes are kept. */
  private static String jars(Path folder) throws IOException {
    List<String> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(entry);
      if (Files.isDirectory(path)) {
        path = jar(path, folder.resolve("part" + entries.size() + ".jar"));
      }
      entries.add(path.toString());
    }
    return String.join(File.pathSeparator, entries);
  }

  private static Path jar(Path folder, Path jar) throws IOException {
    if (Files.exists(jar)) {
      return jar;
    }
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
        out.putNextEntry(new ZipEntry(name));
        Files.copy(file, out);
      }
    }
    return jar;
  }

  private static void round() {
    Thread.ofPlatform().daemon().start(FirstFrame::watch);
    Application.launch(App.class);
  }

  private static void watch() {
    long started = ManagementFactory.getRuntimeMXBean().getStartTime();
    until(() -> scene() != null && framed());
    long frame = System.currentTimeMillis() - started;
    until(() -> scene().lookup("#step-1") != null);
    long ready = System.currentTimeMillis() - started;
    String[] title = {""};
    long[] asked = {0};
    until(
        () -> {
          title[0] = ((Labeled) scene().lookup("#title")).getText();
          asked[0] = System.nanoTime();
          return select((TreeView<?>) scene().lookup(".catalogue .tree-view"));
        });
    until(() -> !((Labeled) scene().lookup("#title")).getText().equals(title[0]));
    System.out.printf("%14d %19d %21d%n", frame, ready, (System.nanoTime() - asked[0]) / 1_000_000);
    Runtime.getRuntime().halt(0);
  }

  private static Scene scene() {
    return Window.getWindows().stream()
        .filter(Window::isShowing)
        .map(Window::getScene)
        .findFirst()
        .orElse(null);
  }

  private static boolean pulsed;
  private static boolean listening;

  /** Whether the scene has been laid out for a frame. */
  private static boolean framed() {
    if (!listening) {
      listening = true;
      scene().addPostLayoutPulseListener(() -> pulsed = true);
    }
    return pulsed;
  }

  private static <T> boolean select(TreeView<T> tree) {
    List<TreeItem<T>> items =
        IntStream.range(0, tree.getExpandedItemCount())
            .mapToObj(tree::getTreeItem)
            .filter(TreeItem::isLeaf)
            .filter(i -> i != tree.getSelectionModel().getSelectedItem())
            .toList();
    tree.getSelectionModel().select(items.get(items.size() / 2));
    return true;
  }

  /** Asks on the FX thread, as soon as there is one, until it is so. */
  private static void until(BooleanSupplier condition) {
    while (true) {
      try {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Platform.runLater(() -> answer.complete(condition.getAsBoolean()));
        if (answer.get(20, TimeUnit.SECONDS)) {
          return;
        }
        Thread.sleep(PAUSE_MILLIS);
      } catch (IllegalStateException e) {
        Thread.onSpinWait(); // the toolkit is not there yet
      } catch (Exception e) {
        throw new UncheckedIOException(new IOException(e));
      }
    }
  }
}
