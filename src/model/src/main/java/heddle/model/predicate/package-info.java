/** Questions about the states of runs: what they are made of, and how they are read. */
package heddle.model.predicate;
