package heddle.visualizer.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heddle.visualizer.shell.Action.Reach;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeymapTest {
  @TempDir Path folder;
  private final Action play = action("play", "Play or pause", "P", "K");
  private final Action find = action("find", "Find a failure", "F");
  private final Keymap keymap = keymap();

  private Keymap keymap() {
    Keymap made = new Keymap();
    made.add(play);
    made.add(find);
    return made;
  }

  private static Action action(String id, String name, String... keys) {
    return new Action(id, name, "", Reach.STEPPER, List.of(keys), () -> {});
  }

  @Test
  void usualKeysDoWhatTheyUsuallyDo() {
    assertThat(keymap.action("K")).contains(play);
    assertThat(keymap.action("F")).contains(find);
    assertThat(keymap.action("Ctrl+F")).isEmpty();
  }

  @Test
  void aChosenKeyTakesTheUsualOnesPlace() {
    assertThat(keymap.choose(find, "Ctrl+L")).isEmpty();
    assertThat(keymap.action("Ctrl+L")).contains(find);
    assertThat(keymap.action("F")).isEmpty();
  }

  @Test
  void aKeyThatDoesSomethingElseIsRefusedInASentence() {
    assertThat(keymap.choose(find, "K"))
        .contains("K already does “Play or pause”; take the key away there, or press another.");
    assertThat(keymap.action("K")).contains(play);
    assertThat(keymap.action("F")).contains(find);
    assertThat(keymap.choose(play, "K")).as("its own key").isEmpty();
  }

  @Test
  void aKeyIsTakenAwayAndGivenBack() {
    keymap.choose(play, "");
    assertThat(keymap.keys(play)).isEmpty();
    assertThat(keymap.choose(find, "K")).isEmpty();
    keymap.chooseUsual(play);
    assertThat(keymap.keys(play)).as("K is in use").containsExactly("P");
  }

  @Test
  void choicesAreKept() {
    Path file = folder.resolve("window.properties");
    WindowMemory memory = new WindowMemory(file);
    keymap.keepIn(memory);
    keymap.choose(find, "Ctrl+L");
    keymap.choose(play, "");
    memory.save();
    Keymap later = keymap();
    later.keepIn(new WindowMemory(file));
    assertThat(later.keys(find)).containsExactly("Ctrl+L");
    assertThat(later.keys(play)).isEmpty();
  }

  @Test
  void twoActionsOfOneNameAreAMistake() {
    assertThatThrownBy(() -> keymap.add(play)).hasMessage("two actions are called play");
  }

  @Test
  void theSheetTellsTheKeysAsTheyAre() {
    keymap.choose(find, "Ctrl+L");
    for (int i = 1; i <= 9; i++) {
      keymap.add(
          new Action(
              "step." + i,
              "Step " + i,
              "Step that thread",
              Reach.STEPPER,
              List.of("" + i),
              () -> {}));
    }
    keymap.choose(keymap.actions().get(3), "X");
    assertThat(KeySheet.lines(keymap))
        .containsExactly(
            java.util.Map.entry("P, K", "Play or pause"),
            java.util.Map.entry("Ctrl+L", "Find a failure"),
            java.util.Map.entry("1 – 9", "Step that thread"),
            java.util.Map.entry("X", "Step 2"));
  }
}
