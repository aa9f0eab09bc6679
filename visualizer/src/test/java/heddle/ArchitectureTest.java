package heddle;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.lang.classfile.ClassFile.ACC_PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may know whom. A new module or library has to be allowed here before it can be used. */
class ArchitectureTest {
  private static final List<String> MODULES =
      List.of(
          "../algorithms",
          "../src/hooks",
          "../src/model",
          "../src/engine",
          "../src/client",
          "../src/lab",
          "../src/cli",
          ".");

  private static JavaClasses project;

  /** A rule, and for the test of the rule itself a class that breaks it by using another. */
  enum Rule {
    ALGORITHMS_ARE_PLAIN_JAVA(
        only("algorithms..").may("java.."), "algorithms.Trespasser", "heddle.model.Anything"),
    HOOKS_KNOW_THE_JDK_ALONE(
        only("heddle.hooks..", "java.lang..").may("heddle.hooks..", "java..", "jdk.internal.."),
        "heddle.hooks.Trespasser",
        "heddle.model.Anything"),
    MODEL_KNOWS_GSON_ALONE(
        only("heddle.model..").may("java..", "com.google.gson.."),
        "heddle.model.Trespasser",
        "heddle.engine.Anything"),
    ENGINE_KNOWS_MODEL_AND_HOOKS(
        only("heddle.engine..").may("heddle.model..", "heddle.hooks..", "java..", "jdk.."),
        "heddle.engine.Trespasser",
        "heddle.client.Anything"),
    CLIENT_KNOWS_MODEL(
        only("heddle.client..").may("heddle.model..", "java.."),
        "heddle.client.Trespasser",
        "heddle.engine.Anything"),
    LAB_KNOWS_MODEL_AND_ALGORITHMS(
        only("heddle.lab..")
            .may(
                "heddle.model..",
                "algorithms..",
                "java..",
                "org.openjdk.jmh..",
                "org.openjdk.jcstress..",
                "org.jctools..",
                "org.multiverse..",
                "org.HdrHistogram..",
                "com.google.gson.."),
        "heddle.lab.Trespasser",
        "heddle.engine.Anything"),
    COMMAND_LINE_KNOWS_MODEL_AND_CLIENT(
        only("heddle.cli..")
            .may("heddle.model..", "heddle.client..", "java..", "picocli..", "com.google.gson.."),
        "heddle.cli.Trespasser",
        "heddle.visualizer.Anything"),
    WINDOW_KNOWS_MODEL_AND_CLIENT(
        only("heddle.visualizer..")
            .may(
                "heddle.model..",
                "heddle.client..",
                "java..",
                "javax..",
                "javafx..",
                "atlantafx..",
                "org.kordamp.ikonli..",
                "org.controlsfx..",
                "org.fxmisc..",
                "org.reactfx.."),
        "heddle.visualizer.Trespasser",
        "heddle.engine.Anything"),
    ONLY_THE_WINDOW_KNOWS_JAVAFX(
        noClasses()
            .that()
            .resideOutsideOfPackage("heddle.visualizer..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "com.sun.javafx.."),
        "heddle.client.Trespasser",
        "javafx.scene.Node"),
    STRATEGIES_KNOW_NO_WORKER(
        noClasses()
            .that()
            .resideInAPackage("heddle.engine.strategy..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("heddle.engine.worker.."),
        "heddle.engine.strategy.Trespasser",
        "heddle.engine.worker.Anything"),
    CHECKS_KNOW_NEITHER_STRATEGY_NOR_WORKER(
        noClasses()
            .that()
            .resideInAPackage("heddle.engine.check..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("heddle.engine.strategy..", "heddle.engine.worker.."),
        "heddle.engine.check.Trespasser",
        "heddle.engine.strategy.Anything"),
    EVERY_CLASS_BELONGS_TO_A_MODULE(
        classes()
            .should()
            .resideInAnyPackage(
                "algorithms..",
                "java.lang..",
                "heddle.hooks..",
                "heddle.model..",
                "heddle.engine..",
                "heddle.client..",
                "heddle.lab..",
                "heddle.cli..",
                "heddle.visualizer.."),
        "heddle.utilities.Trespasser",
        "java.lang.Object");

    final ArchRule rule;
    final String trespasser;
    final String used;

    Rule(ArchRule rule, String trespasser, String used) {
      this.rule = rule;
      this.trespasser = trespasser;
      this.used = used;
    }
  }

  @BeforeAll
  static void importEveryModule() {
    List<Path> folders = new ArrayList<>();
    for (String module : MODULES) {
      Path classes = Path.of(module, "target", "classes");
      if (Files.isDirectory(classes)) {
        folders.add(classes);
      }
    }
    project = new ClassFileImporter().importPaths(folders);
  }

  @ParameterizedTest
  @EnumSource
  void rule_holds(Rule rule) {
    rule.rule.check(project);
  }

  @ParameterizedTest
  @EnumSource
  void rule_can_fail(Rule rule, @TempDir Path folder) throws IOException {
    write(folder, rule.trespasser, rule.used);

    JavaClasses offence = new ClassFileImporter().importPaths(folder);

    assertThat(rule.rule.evaluate(offence).getFailureReport().getDetails())
        .singleElement()
        .asString()
        .contains(rule.trespasser);
  }

  @Test
  void every_module_of_the_build_is_read() throws IOException {
    // What stands in a profile is built by whoever asks for it, and shipped to nobody.
    String parent = Files.readString(Path.of("../pom.xml")).split("<profiles>")[0];
    for (String module : MODULES) {
      String name = module.equals(".") ? "visualizer" : module.substring("../".length());
      assertThat(parent).contains("<module>" + name + "</module>");
    }
    assertThat(parent.split("<module>")).hasSize(MODULES.size() + 1);
  }

  private static Knowledge only(String... packages) {
    return new Knowledge(packages);
  }

  /** What the classes of some packages may use besides each other. */
  private record Knowledge(String... packages) {
    ArchRule may(String... others) {
      List<String> allowed = new ArrayList<>(List.of(packages));
      allowed.addAll(List.of(others));
      return classes()
          .that()
          .resideInAnyPackage(packages)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(allowed.toArray(String[]::new));
    }
  }

  /** Writes a class with one field, whose type is {@code used}. */
  private static void write(Path folder, String name, String used) throws IOException {
    ClassFile.of()
        .buildTo(
            Files.createDirectories(folder).resolve("Trespasser.class"),
            ClassDesc.of(name),
            builder ->
                builder.withFlags(ACC_PUBLIC).withField("field", ClassDesc.of(used), ACC_PUBLIC));
  }
}
