package heddle.visualizer.session;

/**
 * A thread or a value that somebody looks for by its name, for the views that list such to show.
 *
 * @param thread the thread, or 0
 * @param value the name of a shared field or local variable, or empty
 */
public record Sought(int thread, String value) {}
