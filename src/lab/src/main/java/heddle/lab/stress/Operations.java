package heddle.lab.stress;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How many operations of the tested class all threads together do in one attempt; what comes before
 * and after is not counted. Without it there are two: one for each thread.
 */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Operations {
  /** Of one thread and the other. */
  int DEFAULT = 2;

  /** So many. */
  int value();
}
