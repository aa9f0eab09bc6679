package heddle.visualizer.shell;

import heddle.visualizer.undo.Undo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which keys do what: the usual ones, or those that the user has chosen and that are kept. */
final class Keymap {
  private static final String BETWEEN = " ";
  private final Map<String, Action> actions = new LinkedHashMap<>();
  private final Map<String, List<String>> chosen = new LinkedHashMap<>();
  private WindowMemory memory;
  private Undo undo = new Undo();

  /** Has changes of keys undone there. */
  void undoneBy(Undo place) {
    undo = place;
  }

  /** Adds an action with its usual keys. */
  void add(Action action) {
    if (actions.put(action.id(), action) != null) {
      throw new IllegalArgumentException("two actions are called " + action.id());
    }
  }

  /** All actions, in the order of the key sheet. */
  List<Action> actions() {
    return List.copyOf(actions.values());
  }

  /** Takes over what the user has chosen, and keeps there what is chosen from now on. */
  void keepIn(WindowMemory place) {
    memory = place;
    for (Action action : actions.values()) {
      place
          .text(name(action))
          .ifPresent(
              keys ->
                  chosen.put(
                      action.id(), keys.isBlank() ? List.of() : List.of(keys.split(BETWEEN))));
    }
  }

  private static String name(Action action) {
    return "key." + action.id();
  }

  /** The keys of an action. */
  List<String> keys(Action action) {
    return chosen.getOrDefault(action.id(), action.usual());
  }

  /** What these keys do. */
  Optional<Action> action(String keys) {
    return actions.values().stream().filter(a -> keys(a).contains(keys)).findFirst();
  }

  /**
   * Lets these keys, and no others, do this; empty to let none.
   *
   * @return why not, in a sentence, if something else is done with them
   */
  Optional<String> choose(Action action, String keys) {
    Optional<Action> other = action(keys).filter(a -> a != action);
    if (other.isPresent()) {
      return Optional.of(
          keys
              + " already does “"
              + other.get().name()
              + "”; take the key away there, or press another.");
    }
    put(action, keys.isEmpty() ? List.of() : List.of(keys));
    return Optional.empty();
  }

  /** Gives an action its usual keys back, except those that do something else meanwhile. */
  void chooseUsual(Action action) {
    List<String> free = new ArrayList<>(action.usual());
    free.removeIf(k -> action(k).filter(a -> a != action).isPresent());
    put(action, Collections.unmodifiableList(free));
  }

  private void put(Action action, List<String> keys) {
    List<String> before = keys(action);
    show(action, keys);
    undo.did(
        "keys of “" + action.name() + "”",
        null,
        () -> show(action, before),
        () -> show(action, keys));
  }

  private void show(Action action, List<String> keys) {
    chosen.put(action.id(), keys);
    if (memory != null) {
      memory.put(name(action), String.join(BETWEEN, keys));
    }
  }
}
