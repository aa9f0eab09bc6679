package heddle.visualizer.session;

import heddle.model.finding.FindingKind;

/** How kinds of findings are called. */
public final class FindingWords {
  private FindingWords() {}

  /** The kind in words. */
  public static String of(FindingKind kind) {
    return switch (kind) {
      case DEADLOCK -> "Deadlock";
      case LIVELOCK -> "Livelock";
      case EXCEPTION -> "Uncaught exception";
      case DATA_RACE -> "Data race";
      case NOT_LINEARIZABLE -> "Not linearizable";
      case NOT_SERIALIZABLE -> "Not serializable";
      case INVARIANT -> "Broken invariant";
      case FORBIDDEN_OUTCOME -> "Forbidden outcome";
      case USE_AFTER_RECLAIM -> "Use after reclamation";
      case ABA -> "ABA";
      case PROGRESS -> "No progress";
      case HANG -> "Endless loop";
      case EXIT -> "Call of System.exit";
      case OUT_OF_MEMORY -> "Out of memory";
      case STACK_OVERFLOW -> "Stack overflow";
    };
  }

  /** The kind of this name in words; the name itself if there is none. */
  public static String of(String id) {
    return FindingKind.of(id).map(FindingWords::of).orElse(id);
  }
}
