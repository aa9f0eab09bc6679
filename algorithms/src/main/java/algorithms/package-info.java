/**
 * Concurrent algorithms in plain Java, one package per family.
 *
 * <p>Nothing here depends on anything but the JDK, so any file can be copied out and used. Shared
 * fields are reached through {@link java.lang.invoke.VarHandle}s in the weakest access modes that
 * are right; a comment at each such access names the access it pairs with and what breaks without
 * it. The modes are those of Lea, "Using JDK 9 Memory Order Modes", 2018, and of Bender and
 * Palsberg, "A Formalization of Java's Concurrent Access Modes", OOPSLA 2019.
 *
 * <p>A class whose name starts with {@code Broken} is wrong on purpose: it is a mistake as it was
 * published, and its documentation says which rule it breaks. Never use one.
 *
 * <p>Progress guarantees are meant as in Herlihy and Shavit, "The Art of Multiprocessor
 * Programming", chapter 3: <em>wait-free</em>, every call ends after a bounded number of its own
 * steps; <em>lock-free</em>, some call always ends; <em>blocking</em>, a thread that stops may stop
 * others.
 */
package algorithms;
