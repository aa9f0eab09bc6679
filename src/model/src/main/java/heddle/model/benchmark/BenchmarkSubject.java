package heddle.model.benchmark;

/**
 * A class that can be measured.
 *
 * @param name its simple name, by which requests and results know it
 * @param className its binary name
 * @param byDefault whether it is measured unless others are asked for
 * @param remark why it is not measured by default, or empty
 * @param role what it is in a comparison
 */
public record BenchmarkSubject(
    String name, String className, boolean byDefault, String remark, Role role) {

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
    return new BenchmarkSubject(simple(className), className, true, "", Role.OURS);
  }

  /** What the JDK offers for the same purpose. */
  static BenchmarkSubject jdk(String className) {
    return new BenchmarkSubject(simple(className), className, true, "", Role.PEER);
  }

  /** What a library offers for the same purpose. */
  static BenchmarkSubject library(String className) {
    return new BenchmarkSubject(simple(className), className, true, "", Role.PEER);
  }

  /** The same by one lock. */
  static BenchmarkSubject locked(String className) {
    return new BenchmarkSubject(simple(className), className, true, "", Role.LOCKED);
  }

  /** This one, but measured only if it is asked for, and why. */
  BenchmarkSubject onDemand(String why) {
    return new BenchmarkSubject(name, className, false, why, role);
  }

  /** One that is wrong, and why the speed of that one means nothing. */
  static BenchmarkSubject broken(String className, String remark) {
    return new BenchmarkSubject(simple(className), className, false, remark, Role.BROKEN);
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }
}
