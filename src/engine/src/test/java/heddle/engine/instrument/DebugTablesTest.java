package heddle.engine.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.engine.instrument.fixture.Arrays;
import heddle.engine.instrument.fixture.Constructors;
import heddle.engine.instrument.fixture.Handles;
import heddle.engine.instrument.fixture.Monitors;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.StoreInstruction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The debugger shows lines and locals by the tables in the rewritten classes. */
class DebugTablesTest {
  private static ClassModel original(Class<?> fixture) throws Exception {
    String file = fixture.getName().replace('.', '/') + ".class";
    try (var in = fixture.getClassLoader().getResourceAsStream(file)) {
      return ClassFile.of().parse(in.readAllBytes());
    }
  }

  private static ClassModel rewritten(Class<?> fixture) throws Exception {
    Path classes = Path.of(fixture.getProtectionDomain().getCodeSource().getLocation().toURI());
    GuestLoader loader = new GuestLoader(List.of(classes), new SiteTable());
    return ClassFile.of().parse(loader.rewritten(fixture.getName()));
  }

  /** Name, type and slot. */
  private static List<String> locals(MethodModel m) {
    CodeAttribute code = m.findAttribute(Attributes.code()).orElseThrow();
    List<String> locals = new ArrayList<>();
    code.findAttribute(Attributes.localVariableTable())
        .ifPresent(
            table ->
                table
                    .localVariables()
                    .forEach(l -> locals.add(l.name() + " " + l.type() + " " + l.slot())));
    return locals;
  }

  /** Each field of the program that is accessed, with the lines of its accesses. */
  private static Set<String> linesOfFields(MethodModel m) {
    Set<String> lines = new TreeSet<>();
    int line = -1;
    for (CodeElement e : m.code().orElseThrow()) {
      if (e instanceof LineNumber n) {
        line = n.line();
      } else if (e instanceof FieldInstruction f && !ofHooks(f)) {
        lines.add(f.name() + " " + line);
      }
    }
    return lines;
  }

  private static boolean ofHooks(FieldInstruction f) {
    return f.owner().asInternalName().startsWith("heddle/hooks/");
  }

  /** The slots that the code stores into. */
  private static Set<Integer> stored(MethodModel m) {
    Set<Integer> slots = new TreeSet<>();
    for (CodeElement e : m.code().orElseThrow()) {
      if (e instanceof StoreInstruction s) {
        slots.add(s.slot());
      }
    }
    return slots;
  }

  private static int maxLocals(MethodModel m) {
    return m.findAttribute(Attributes.code()).orElseThrow().maxLocals();
  }

  @ParameterizedTest
  @ValueSource(classes = {Arrays.class, Constructors.class, Handles.class, Monitors.class})
  void locals_keep_their_slots_and_lines_their_code(Class<?> fixture) throws Exception {
    List<MethodModel> before = original(fixture).methods();
    List<MethodModel> after = rewritten(fixture).methods();
    assertThat(after).hasSizeGreaterThanOrEqualTo(before.size());
    for (int i = 0; i < before.size(); i++) {
      assertThat(locals(after.get(i))).isEqualTo(locals(before.get(i)));
      assertThat(linesOfFields(after.get(i))).isEqualTo(linesOfFields(before.get(i)));
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {Arrays.class, Constructors.class, Handles.class, Monitors.class})
  void what_the_hooks_need_is_kept_behind_the_locals_of_the_method(Class<?> fixture)
      throws Exception {
    List<MethodModel> before = original(fixture).methods();
    List<MethodModel> after = rewritten(fixture).methods();
    for (int i = 0; i < before.size(); i++) {
      Set<Integer> added = stored(after.get(i));
      added.removeAll(stored(before.get(i)));
      int first = maxLocals(before.get(i));
      assertThat(added).allSatisfy(slot -> assertThat(slot).isGreaterThanOrEqualTo(first));
    }
  }
}
