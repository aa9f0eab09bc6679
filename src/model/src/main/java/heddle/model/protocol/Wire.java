package heddle.model.protocol;

import heddle.model.protocol.Protocol.Message;
import java.util.Optional;

/**
 * A {@link Message} as one line of JSON and back: an object whose keys are the names of the record
 * components, nested records likewise.
 *
 * <p>What is absent keeps a line short: a number of 0, {@code false}, {@code null} for a record,
 * and an empty string, list or map. Where an empty string or list differs from none, which is so in
 * every component of a message itself, absent means none, and empty is written out.
 *
 * <p>Thread-safe. Keys that the reader does not know are skipped.
 */
public final class Wire {
  private static final RecordWriter WRITER = new RecordWriter();
  private static final RecordReader READER = new RecordReader();

  private Wire() {}

  /** One line, without the line break at its end. */
  public static String encode(Message message) {
    return WRITER.write(message);
  }

  /** The message on this line, or none if the line is no message. */
  public static Optional<Message> decode(String line) {
    return READER.read(line, Message.class).filter(m -> m.type() != null);
  }
}
