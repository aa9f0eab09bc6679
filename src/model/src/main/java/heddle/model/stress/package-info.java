/** What stress runs on the real machine are asked for and what they saw, as data. */
package heddle.model.stress;
