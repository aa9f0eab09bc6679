package heddle.engine.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class GuestLoaderTest {
  private static GuestLoader loader(Path... classPath) {
    return new GuestLoader(List.of(classPath), new SiteTable());
  }

  private static GuestLoader with(String source) throws IOException {
    return loader(GuestCompiler.compile("p.C", "package p; " + source));
  }

  private static boolean hasState(String source) throws Exception {
    GuestLoader loader = with(source);
    loader.load("p.C");
    return loader.hasStaticState();
  }

  @Test
  void a_class_is_defined_by_the_loader_itself() throws Exception {
    GuestLoader loader = with("public class C {}");
    Class<?> c = loader.load("p.C");
    assertThat(c.getClassLoader()).isSameAs(loader);
    assertThat(loader.guestClasses()).containsExactly(c);
  }

  @Test
  void a_loader_that_shares_defines_the_same_bytes_as_another_class() throws Exception {
    SiteTable sites = new SiteTable();
    Path folder = GuestCompiler.compile("p.C", "package p; public class C { static int n = 1; }");
    GuestLoader first = new GuestLoader(List.of(folder), sites);
    first.load("p.C");
    int sitesOfFirst = sites.size();
    GuestLoader second = new GuestLoader(first);
    assertThat(second.load("p.C")).isNotSameAs(first.load("p.C"));
    assertThat(second.rewritten("p.C")).isSameAs(first.rewritten("p.C"));
    assertThat(sites.size()).isEqualTo(sitesOfFirst);
  }

  @Test
  void constants_are_no_static_state() throws Exception {
    assertThat(
            hasState(
                """
                public class C {
                  int i;
                  static final int N = Integer.parseInt("1");
                  static final String S = "s".repeat(N);
                  static final Class<?> K = C.class;
                  static final java.lang.invoke.VarHandle V = null;
                  enum E { A, B }
                  static int pick(E e) { return switch (e) { case A -> 1; case B -> 2; }; }
                }
                """))
        .isFalse();
  }

  @Test
  void variables_and_objects_of_classes_are_renewed_without_loading() throws Exception {
    for (String source :
        List.of(
            "public class C { static int n; }",
            "public class C { static final int[] A = {1}; }",
            "public class C { static { System.out.println(); } }")) {
      GuestLoader loader = with(source);
      assertThat(loader.load("p.C").getDeclaredMethod(Initializer.USE).isSynthetic()).isTrue();
      assertThat(loader.hasStaticState()).isFalse();
    }
  }

  @Test
  void constants_need_no_renewal() throws Exception {
    Class<?> c = with("public class C { static final String S = \"s\".repeat(2); }").load("p.C");
    assertThat(c.getDeclaredMethods()).isEmpty();
  }

  @Test
  void variables_of_enums_are_renewed_too() throws Exception {
    for (String source :
        List.of(
            "public enum C { A; int count; }",
            "public enum C { A { { System.out.println(); } }; }",
            "public enum C { A; C() { System.out.println(); } }")) {
      GuestLoader loader = with(source);
      assertThat(loader.load("p.C").getDeclaredMethod(Initializer.USE).isSynthetic()).isTrue();
      assertThat(loader.hasStaticState()).isFalse();
    }
  }

  @Test
  void enums_that_only_compute_their_constants_are_left_as_they_are() throws Exception {
    for (String source :
        List.of(
            "public enum C { A; final int count = 1; }",
            "public enum C { A { int m() { return 1; } }; abstract int m(); }",
            "public enum C { A(1), B(2); final int n; C(int n) { this.n = n * 2; } }")) {
      Class<?> c = with(source).load("p.C");
      assertThat(c.getDeclaredMethods()).extracting("name").doesNotContain(Initializer.USE);
    }
  }

  @Test
  void objects_of_interfaces_are_held_by_a_companion() throws Exception {
    GuestLoader loader = with("public interface C { int[] A = {1}; int N = 2; }");
    Class<?> c = loader.load("p.C");
    Class<?> companion = Companion.of(c);

    assertThat(loader.hasStaticState()).isFalse();
    assertThat(loader.guestClasses()).containsExactly(c);
    assertThat(companion.getField("A").getType()).isEqualTo(int[].class);
    assertThat(companion.getDeclaredFields()).extracting("name").doesNotContain("N");
    assertThat(companion.getMethod(Initializer.USE).isSynthetic()).isTrue();
  }

  @Test
  void interfaces_without_state_have_no_companion() throws Exception {
    Class<?> c = with("public interface C { int N = 2; String S = \"s\"; }").load("p.C");
    assertThatThrownBy(() -> Companion.of(c)).isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void a_missing_class_is_named() {
    assertThatThrownBy(() -> with("public class C {}").load("p.D"))
        .isInstanceOf(GuestClassException.class)
        .hasMessage("There is no class p.D on the class path");
  }

  @Test
  void a_class_for_a_newer_Java_is_refused_with_advice() throws Exception {
    Path folder = GuestCompiler.compile("p.C", "package p; public class C {}");
    Path file = folder.resolve("p/C.class");
    byte[] bytes = Files.readAllBytes(file);
    bytes[7] = (byte) 200;
    Files.write(file, bytes);
    assertThatThrownBy(() -> loader(folder).load("p.C"))
        .isInstanceOf(GuestClassException.class)
        .hasMessage(
            "p.C was compiled for Java 156; this worker runs Java %1$d: compile it for %1$d or"
                + " older",
            Runtime.version().feature());
  }

  @Test
  void a_file_that_is_no_class_is_refused() throws Exception {
    Path folder = GuestCompiler.compile("p.C", "package p; public class C {}");
    Files.writeString(folder.resolve("p/C.class"), "no class at all");
    assertThatThrownBy(() -> loader(folder).load("p.C"))
        .isInstanceOf(GuestClassException.class)
        .hasMessage("The file of p.C is no class file: compile it again");
  }

  @Test
  void a_refusal_is_found_behind_what_the_JVM_wraps_it_in() throws Exception {
    Path folder = GuestCompiler.compile("p.C", "package p; public class C extends B {} class B {}");
    Files.write(folder.resolve("p/B.class"), new byte[10]);
    assertThatThrownBy(() -> loader(folder).load("p.C"))
        .isInstanceOf(GuestClassException.class)
        .hasMessageStartingWith("The file of p.B is no class file");
  }

  @Test
  void classes_and_resources_come_from_jars_too() throws Exception {
    Path folder = GuestCompiler.compile("p.C", "package p; public class C {}");
    Path jar = folder.resolve("with space.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("p/C.class"));
      zip.write(Files.readAllBytes(folder.resolve("p/C.class")));
      zip.putNextEntry(new ZipEntry("p/text.txt"));
      zip.write("hello".getBytes(StandardCharsets.UTF_8));
    }
    Class<?> c = loader(jar).load("p.C");
    assertThat(c.getResourceAsStream("text.txt")).hasContent("hello");
    assertThat(c.getResourceAsStream("missing.txt")).isNull();
  }
}
