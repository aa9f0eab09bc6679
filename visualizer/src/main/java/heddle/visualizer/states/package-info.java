/** The states that a program can be in, as a graph: what was seen, and what was explored aside. */
package heddle.visualizer.states;
