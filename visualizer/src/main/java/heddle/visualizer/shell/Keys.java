package heddle.visualizer.shell;

import heddle.visualizer.session.Goal;
import heddle.visualizer.session.Session;
import heddle.visualizer.session.Viewpoint;
import heddle.visualizer.shell.KeyBinding.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The keys of the window. They work wherever the focus is, but in text fields only those that no
 * text is typed with. Buttons are pressed with Enter, for Space steps.
 */
final class Keys {
  private final WindowController window;
  private final List<KeyBinding> bindings = new ArrayList<>();

  Keys(Workbench bench, WindowController window) {
    this.window = window;
    stepping(bench.session());
    moving(bench);
    plain(Reach.STEPPER, "F", "Find a failure", Set.of(KeyCode.F), bench.search()::start);
    plain(Reach.STEPPER, "S", "Show or hide the story", Set.of(KeyCode.S), window::toggleStory);
    plain(Reach.WINDOW, "T", "Light or dark theme", Set.of(KeyCode.T), bench.theme()::toggle);
    control("Ctrl+F, /", "Search the scenarios", KeyCode.F, window::focusSearch);
    unlisted(Reach.STEPPER, e -> e.getText().equals("/"), window::focusSearch);
    control("Ctrl+O", "Open a scenario file", KeyCode.O, window::chooseFile);
    plain(Reach.WINDOW, "?, F1", "This list", Set.of(KeyCode.F1), window::showKeys);
    unlisted(Reach.WINDOW, e -> e.getText().equals("?"), window::showKeys);
    add(
        Reach.EVERYWHERE,
        "Esc",
        "Close a message, end a search, leave a text field",
        e -> e.getCode() == KeyCode.ESCAPE,
        window::escape);
  }

  /** Those with a meaning, in the order of the key sheet. */
  List<KeyBinding> sheet() {
    return bindings.stream().filter(b -> !b.keys().isEmpty()).toList();
  }

  void install(Scene scene) {
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          boolean typing =
              scene.getFocusOwner() instanceof TextInputControl text && text.isEditable();
          bindings.stream()
              .filter(b -> b.reach().holds(window.stepping(), typing) && b.matches().test(e))
              .findFirst()
              .ifPresent(
                  b -> {
                    b.action().accept(e);
                    e.consume();
                  });
        });
  }

  private void stepping(Session session) {
    bindings.add(
        new KeyBinding(
            "1 – 9",
            "Step that thread",
            Reach.STEPPER,
            e -> digit(e) > 0 && unmodified(e),
            e -> session.step(digit(e))));
    bindings.add(
        new KeyBinding(
            "Shift + 1 – 9",
            "Run that thread to the end of its operation",
            Reach.STEPPER,
            e -> digit(e) > 0 && e.isShiftDown() && !e.isShortcutDown() && !e.isAltDown(),
            e -> session.run(digit(e), Goal.OPERATION)));
    bindings.add(
        new KeyBinding(
            "Ctrl + 1 – 9",
            "Run that thread until it blocks or ends",
            Reach.STEPPER_AND_TEXT,
            e -> digit(e) > 0 && e.isShortcutDown() && !e.isShiftDown() && !e.isAltDown(),
            e -> session.run(digit(e), Goal.BLOCKED)));
    plain(
        Reach.STEPPER,
        "Space",
        "Step the same thread again",
        Set.of(KeyCode.SPACE),
        session::repeat);
  }

  private void moving(Workbench bench) {
    Viewpoint viewpoint = bench.session().viewpoint();
    plain(
        Reach.STEPPER,
        "←",
        "One step back",
        Set.of(KeyCode.LEFT, KeyCode.KP_LEFT),
        () -> viewpoint.goTo(viewpoint.stepProperty().get() - 1));
    plain(
        Reach.STEPPER,
        "→",
        "One recorded step forward",
        Set.of(KeyCode.RIGHT, KeyCode.KP_RIGHT),
        () -> viewpoint.goTo(viewpoint.stepProperty().get() + 1));
    plain(Reach.STEPPER, "Home", "To the beginning", Set.of(KeyCode.HOME), () -> viewpoint.goTo(0));
    plain(
        Reach.STEPPER,
        "End",
        "To the end of what is recorded",
        Set.of(KeyCode.END),
        () -> viewpoint.goTo(Integer.MAX_VALUE));
    plain(
        Reach.STEPPER,
        "P, K",
        "Play or pause",
        Set.of(KeyCode.P, KeyCode.K),
        bench.playback()::toggle);
  }

  private void plain(
      Reach reach, String keys, String meaning, Set<KeyCode> codes, Runnable action) {
    add(reach, keys, meaning, e -> codes.contains(e.getCode()) && unmodified(e), action);
  }

  private void control(String keys, String meaning, KeyCode code, Runnable action) {
    add(
        Reach.STEPPER_AND_TEXT,
        keys,
        meaning,
        e -> e.getCode() == code && e.isShortcutDown() && !e.isAltDown(),
        action);
  }

  private void unlisted(Reach reach, Predicate<KeyEvent> matches, Runnable action) {
    add(reach, "", "", matches, action);
  }

  private void add(
      Reach reach, String keys, String meaning, Predicate<KeyEvent> matches, Runnable action) {
    bindings.add(new KeyBinding(keys, meaning, reach, matches, e -> action.run()));
  }

  private static boolean unmodified(KeyEvent e) {
    return !e.isShiftDown() && !e.isControlDown() && !e.isAltDown() && !e.isMetaDown();
  }

  /** The digit from 1 to 9 of a key, on the row or the pad; 0 if it is none. */
  private static int digit(KeyEvent e) {
    String name = e.getCode().name();
    return name.matches("(DIGIT|NUMPAD)[1-9]") ? name.charAt(name.length() - 1) - '0' : 0;
  }
}
