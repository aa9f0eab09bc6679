package heddle.engine.worker;

import heddle.engine.execution.Execution;
import heddle.engine.instrument.SiteTable;
import heddle.engine.program.InputProblem;
import heddle.model.protocol.Protocol;
import heddle.model.protocol.Protocol.Message;
import heddle.model.protocol.Protocol.Type;
import heddle.model.scenario.BadInputException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * The process that runs programs under control. It reads requests from standard input and answers
 * on standard output; its main thread is the carrier of all logical threads. It ends when its
 * standard input does.
 */
public final class Worker {
  private final Channel channel;
  private final Desk desk;
  private volatile boolean busy;

  private Worker(Channel channel, Desk desk) {
    this.channel = channel;
    this.desk = desk;
  }

  /** Runs until the client closes the connection; no arguments. */
  public static void main(String[] arguments) {
    PrintStream realErrors = System.err;
    try {
      start(realErrors);
    } catch (Throwable e) {
      e.printStackTrace(realErrors);
      Runtime.getRuntime().halt(3);
    }
  }

  private static void start(PrintStream errors) throws IOException, InterruptedException {
    Channel channel =
        new Channel(
            new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
    GuestOutput output = GuestOutput.install();
    // Standard input belongs to the protocol.
    System.setIn(InputStream.nullInputStream());
    SiteTable sites = SiteTable.loadLibrary();
    Execution execution = new Execution(sites);
    execution.install();
    Worker worker = new Worker(channel, new Desk(channel, sites, execution, output));
    StuckWatch.start(execution, errors, worker::giveSign);
    channel.send(Message.of(0, Type.HELLO).withText(Integer.toString(Protocol.VERSION)));
    channel.listen();
    worker.serve();
  }

  private void serve() throws InterruptedException {
    while (true) {
      Message request = channel.next();
      busy = true;
      channel.send(answer(request));
      busy = false;
      if (desk.memoryRanOut()) {
        // Who knows what was not done for want of memory: the client starts another worker.
        Runtime.getRuntime().halt(Protocol.MEMORY_RAN_OUT);
      }
    }
  }

  /** A client takes a worker that says nothing for long for one that hangs. */
  private void giveSign() {
    if (busy) {
      channel.send(Message.of(0, Type.PROGRESS));
    }
  }

  private Message answer(Message request) {
    try {
      return desk.handle(request);
    } catch (InputProblem e) {
      return Message.of(request.id(), Type.FAILED).withText(e.getMessage()).withPath(e.path());
    } catch (BadInputException e) {
      return Message.of(request.id(), Type.FAILED).withText(e.getMessage());
    } catch (OwnFault e) {
      return Message.of(request.id(), Type.FAULT).withText(e.toString()).withPath(e.getMessage());
    } catch (OutOfMemoryError e) {
      return Message.of(request.id(), Type.FAILED).withText(desk.outOfMemory());
    } catch (Throwable e) {
      StringWriter details = new StringWriter();
      e.printStackTrace(new PrintWriter(details));
      return Message.of(request.id(), Type.FAULT).withText(details.toString());
    }
  }
}
