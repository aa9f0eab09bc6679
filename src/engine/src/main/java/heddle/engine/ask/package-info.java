/** Predicates bound to a program: what they are in a state of its run, and on what that depends. */
package heddle.engine.ask;
