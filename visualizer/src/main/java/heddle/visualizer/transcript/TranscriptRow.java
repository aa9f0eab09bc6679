package heddle.visualizer.transcript;

/**
 * A line of the transcript.
 *
 * @param step the step that it tells of, or at which the finding shows
 * @param thread who took the step; 0 for the preparation and the final calls
 * @param finding which of the step's findings it tells, from 0; -1 if it tells the step itself
 * @param failure whether that finding makes the run a failure
 */
record TranscriptRow(int step, int thread, int finding, boolean failure) {
  boolean isFinding() {
    return finding >= 0;
  }
}
