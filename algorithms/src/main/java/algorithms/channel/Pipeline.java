package algorithms.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Stages one behind the other, each with threads of its own, connected by bounded channels.
 *
 * <p>A slow stage fills the channel before it, and so slows down those before it, up to the one
 * that {@linkplain #send sends}. Closing the entrance closes each channel as soon as all threads
 * before it have ended, so that everything that was accepted goes through. A stage that throws
 * stops the whole pipeline: all channels are closed, what is in them is dropped, and {@link
 * #finish} says why.
 *
 * <p><b>Progress:</b> blocking. Thread-safe. With one thread for each stage the order is kept.
 *
 * <p><b>Source:</b> "Threading Patterns: Programming Projects", project 1, milestones 2 to 5.
 *
 * @param <A> what goes in
 */
public final class Pipeline<A> {

  private final Channel<A> entrance;
  private final List<Thread> threads;
  private final AtomicReference<Throwable> failure;

  private Pipeline(Builder<A, ?> builder) {
    entrance = builder.entrance;
    threads = builder.threads;
    failure = builder.failure;
    threads.forEach(Thread::start);
  }

  /**
   * Begins a pipeline.
   *
   * @param <A> what goes in
   * @param capacity how much each of its channels holds
   * @return a pipeline without stages
   */
  public static <A> Builder<A, A> of(int capacity) {
    BoundedChannel<A> entrance = new BoundedChannel<>(capacity);
    return new Builder<>(
        capacity,
        entrance,
        entrance,
        new ArrayList<>(),
        new AtomicReference<>(),
        new ArrayList<>(List.of(entrance)));
  }

  /**
   * Puts a value in; waits while the first stage is behind.
   *
   * @param value the value, not null
   * @return false if the pipeline is closed or has failed
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public boolean send(A value) throws InterruptedException {
    return entrance.send(value);
  }

  /**
   * Closes the entrance and waits until everything has gone through.
   *
   * @throws IllegalStateException if a stage has failed, caused by what it threw
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public void finish() throws InterruptedException {
    entrance.close();
    for (Thread thread : threads) {
      thread.join();
    }
    if (failure.get() != null) {
      throw new IllegalStateException(
          "A stage has failed, and what was in the pipeline is lost.", failure.get());
    }
  }

  /**
   * A pipeline that is not complete yet.
   *
   * @param <A> what goes in
   * @param <B> what comes out of the last stage so far
   */
  public static final class Builder<A, B> {
    private final int capacity;
    private final Channel<A> entrance;
    private final Channel<B> exit;
    private final List<Thread> threads;
    private final AtomicReference<Throwable> failure;
    private final List<Channel<?>> channels;

    private Builder(
        int capacity,
        Channel<A> entrance,
        Channel<B> exit,
        List<Thread> threads,
        AtomicReference<Throwable> failure,
        List<Channel<?>> channels) {
      this.capacity = capacity;
      this.entrance = entrance;
      this.exit = exit;
      this.threads = threads;
      this.failure = failure;
      this.channels = channels;
    }

    /**
     * Adds a stage.
     *
     * @param <C> what comes out of it
     * @param workers how many threads work in it
     * @param work what is done with each value; null drops it
     * @return the longer pipeline
     */
    public <C> Builder<A, C> stage(int workers, Function<? super B, ? extends C> work) {
      BoundedChannel<C> next = new BoundedChannel<>(capacity);
      channels.add(next);
      addThreads(
          workers,
          value -> {
            C result = work.apply(value);
            return result == null || next.send(result);
          },
          next::close);
      return new Builder<>(capacity, entrance, next, threads, failure, channels);
    }

    /**
     * Adds the last stage and starts all threads.
     *
     * @param sink gets what comes out, from one thread
     * @return the pipeline
     */
    public Pipeline<A> into(Consumer<? super B> sink) {
      addThreads(
          1,
          value -> {
            sink.accept(value);
            return true;
          },
          () -> {});
      return new Pipeline<>(this);
    }

    private void addThreads(int workers, Step<B> step, Runnable atEnd) {
      AtomicInteger running = new AtomicInteger(workers);
      for (int i = 0; i < workers; i++) {
        String name = "stage-" + channels.size() + "-" + (i + 1);
        threads.add(new Thread(() -> work(step, running, atEnd), name));
      }
    }

    private void work(Step<B> step, AtomicInteger running, Runnable atEnd) {
      try {
        for (B value = exit.receive(); value != null && failure.get() == null; ) {
          value = step.take(value) ? exit.receive() : null;
        }
      } catch (Throwable thrown) {
        failure.compareAndSet(null, thrown);
        channels.forEach(Channel::close);
      } finally {
        if (running.decrementAndGet() == 0) {
          atEnd.run(); // the last one: nothing more comes
        }
      }
    }
  }

  /** What a stage does with a value; false if it can go on no further. */
  private interface Step<B> {
    boolean take(B value) throws InterruptedException;
  }
}
