package heddle.model.scenario;

import java.util.List;

/**
 * The keys of scenario files, object by object; {@code assets/scenario.schema.json} has the same.
 */
final class ScenarioKeys {
  static final List<String> SCENARIO =
      List.of(
          "$schema",
          "heddle",
          "title",
          "summary",
          "family",
          "topics",
          "level",
          "class",
          "arguments",
          "before",
          "threads",
          "after",
          "invariants",
          "checks",
          "specification",
          "consistency",
          "reclamation",
          "progress",
          "benign",
          "transactions",
          "memory",
          "bounds",
          "expect",
          "outcomes",
          "schedules",
          "story",
          "variants",
          "open",
          "closed",
          "choices",
          "classpath");
  static final List<String> REQUIRED = List.of("heddle", "title", "class", "threads", "expect");
  static final List<String> INVARIANT = List.of("name", "when", "call", "equals");
  static final List<String> RECLAMATION =
      List.of("node", "free", "retired", "pool", "garbage", "left");
  static final List<String> TRANSACTIONS =
      List.of("classes", "begin", "read", "write", "commit", "consistency");
  static final List<String> BENIGN = List.of("field", "reason");
  static final List<String> BOUNDS = List.of("executions", "steps", "seconds", "loops");
  static final List<String> CHOICES =
      List.of("spuriousWakeups", "weakCasFailures", "earlyTimeouts");
  static final List<String> EXPECT = List.of("verdict", "kind", "reason");
  static final List<String> OUTCOME = List.of("results", "allowed", "reason");
  static final List<String> SCHEDULE = List.of("name", "schedule", "kind", "notes", "orders");
  static final List<String> NOTE = List.of("step", "text");
  static final List<String> ORDER = List.of("first", "then");
  static final List<String> STORY = List.of("before", "after");
  static final List<String> VARIANT = List.of("label", "class", "expect");

  private ScenarioKeys() {}
}
