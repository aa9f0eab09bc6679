package heddle.engine.explore;

/** How a worker hears from and tells the others with whom it shares an exhaustive search. */
public interface Sharing {
  /** Nobody shares the search. */
  Sharing NONE =
      new Sharing() {
        @Override
        public boolean isAsked() {
          return false;
        }

        @Override
        public void tell(String update, boolean shares) {
          throw new IllegalStateException("nobody is there to be told");
        }
      };

  /** Whether another worker has nothing to do. */
  boolean isAsked();

  /**
   * Tells an update in the text form of {@code PartUpdate}.
   *
   * @param shares whether it hands something over
   */
  void tell(String update, boolean shares);
}
