package heddle.engine.suite;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What all interleavings of a small program come to. The program is the annotated class: its public
 * methods {@code one()}, {@code two()}, {@code three()} … are its threads, {@code before()} runs
 * first and {@code end()} last; what they return, comma-separated, is the outcome. A program that
 * makes its own threads has a method {@code run()} instead.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Expect {
  /** The outcomes that can be reached: all of them, and no others. Not looked at if empty. */
  String[] reaches() default {};

  /** The kind of failure that is found, or empty: then none is. */
  String finds() default "";

  /** Why exactly this. */
  String why();

  /** How to search. */
  String strategy() default "auto";

  /** At most so many executions. */
  long executions() default 20_000;

  /** At most so many steps in one. */
  int steps() default 2_000;

  /** Library classes that are stepped into. */
  String[] open() default {};

  /** Whether the search is to say that it has seen everything. */
  boolean proved() default false;

  /** How many accesses may escape the scheduler in all executions: none, or any number. */
  boolean hidden() default false;

  /** More keys of the scenario, as in its file: {@code "choices": {…}}. */
  String keys() default "";
}
