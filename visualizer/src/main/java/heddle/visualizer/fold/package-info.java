/** Which steps of a run have a row of their own, and which are folded into one row or left out. */
package heddle.visualizer.fold;
