/**
 * Rewrites bytecode so that {@code heddle.hooks} learns of every visible operation: the program's
 * classes as they are loaded ({@link heddle.engine.instrument.GuestLoader}), the JDK's once for
 * each JDK ({@link heddle.engine.instrument.JdkPatch}).
 *
 * <p>A {@code Recipe} decides what each method is put through: {@code Rule}s, one per kind of
 * instruction, and {@code Bracket}s round the whole. Every rewritten instruction has a number in
 * the {@link heddle.engine.instrument.SiteTable}.
 */
package heddle.engine.instrument;
