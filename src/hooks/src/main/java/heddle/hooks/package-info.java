/**
 * What rewritten bytecode calls. Patched into {@code java.base} of a worker process, so it depends
 * on nothing, and the engine implements {@link heddle.hooks.Controller}.
 */
package heddle.hooks;
