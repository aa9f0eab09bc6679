/**
 * Fault injection: breaks the sound algorithms in their class files, one operation at a time, and
 * sees whether Heddle notices.
 */
package heddle.engine.mutants;
