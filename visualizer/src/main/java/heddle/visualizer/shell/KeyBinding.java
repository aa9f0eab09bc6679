package heddle.visualizer.shell;

import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.input.KeyEvent;

/**
 * A key and what it does.
 *
 * @param keys how it is printed
 * @param meaning what it does, for the key sheet
 * @param everywhere whether it works in text fields too
 * @param matches whether an event is it
 * @param action what it does
 */
record KeyBinding(
    String keys,
    String meaning,
    boolean everywhere,
    Predicate<KeyEvent> matches,
    Consumer<KeyEvent> action) {}
