package heddle.model.benchmark;

/**
 * A class that can be measured.
 *
 * @param name its simple name, or another one, by which requests and results know it
 * @param className its binary name
 * @param byDefault whether it is measured unless others are asked for
 * @param remark why it is not measured by default, or empty
 * @param role what it is in a comparison
 * @param scenario the shipped scenario in which the same operations can be stepped through, {@code
 *     stack/epochs} say, or empty
 * @param stepped the binary name of the class that the scenario is about: this one, or one that
 *     uses it as the benchmark does
 */
public record BenchmarkSubject(
    String name,
    String className,
    boolean byDefault,
    String remark,
    Role role,
    String scenario,
    String stepped) {

  /** What a subject is in a comparison. */
  public enum Role {
    /** One of ours. */
    OURS,
    /** What one would take otherwise. */
    PEER,
    /** The same by one lock round everything: what the effort is measured against. */
    LOCKED,
    /** Wrong on purpose. */
    BROKEN
  }

  /** One of the algorithms that Heddle ships. */
  static BenchmarkSubject shipped(String className) {
    return of(className, true, "", Role.OURS);
  }

  /** What the JDK offers for the same purpose. */
  static BenchmarkSubject jdk(String className) {
    return of(className, true, "", Role.PEER);
  }

  /** What a library offers for the same purpose. */
  static BenchmarkSubject library(String className) {
    return of(className, true, "", Role.PEER);
  }

  /** The same by one lock. */
  static BenchmarkSubject locked(String className) {
    return of(className, true, "", Role.LOCKED);
  }

  /** This one, but measured only if it is asked for, and why. */
  BenchmarkSubject onDemand(String why) {
    return new BenchmarkSubject(name, className, false, why, role, scenario, stepped);
  }

  /** This one by another name, for there are several of one class. */
  BenchmarkSubject named(String other) {
    return new BenchmarkSubject(other, className, byDefault, remark, role, scenario, stepped);
  }

  /** This one, whose operations are those of this scenario. */
  BenchmarkSubject in(String scenarioName) {
    return in(scenarioName, className);
  }

  /** This one, which the class of this scenario uses. */
  BenchmarkSubject in(String scenarioName, String classOfScenario) {
    return new BenchmarkSubject(
        name, className, byDefault, remark, role, scenarioName, classOfScenario);
  }

  private static BenchmarkSubject of(
      String className, boolean byDefault, String remark, Role role) {
    return new BenchmarkSubject(
        simple(className), className, byDefault, remark, role, "", className);
  }

  /** One that is wrong, and why the speed of that one means nothing. */
  static BenchmarkSubject broken(String className, String remark) {
    return of(className, false, remark, Role.BROKEN);
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }
}
