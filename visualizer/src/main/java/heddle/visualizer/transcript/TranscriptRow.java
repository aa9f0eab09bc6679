package heddle.visualizer.transcript;

/**
 * A line of the transcript.
 *
 * @param step the step that it tells of, or at which the finding shows
 * @param thread who took the step; 0 for the preparation and the final calls
 * @param finding which of the step's findings it tells, from 0; -1 if it tells the step itself
 * @param failure whether that finding makes the run a failure
 * @param fold what it tells in place of the step, {@code 12 steps in HashMap.put}, or empty
 */
record TranscriptRow(int step, int thread, int finding, boolean failure, String fold) {
  boolean isFinding() {
    return finding >= 0;
  }
}
