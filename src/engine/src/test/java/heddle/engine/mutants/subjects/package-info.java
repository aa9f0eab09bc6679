/** Programs that use algorithms so that their mutants show. */
package heddle.engine.mutants.subjects;
