package heddle.engine.worker;

import heddle.engine.explore.Answering;
import heddle.engine.explore.Checks;
import heddle.engine.explore.DifferentTwin;
import heddle.engine.explore.FoundSchedule;
import heddle.engine.explore.Search;
import heddle.engine.explore.Sharing;
import heddle.engine.explore.SoFar;
import heddle.engine.instrument.SiteTable;
import heddle.engine.program.InputProblem;
import heddle.engine.program.Program;
import heddle.model.finding.Finding;
import heddle.model.finding.FindingKind;
import heddle.model.protocol.Protocol.Message;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.protocol.Protocol.Type;
import heddle.model.report.Progress;
import heddle.model.report.Report;
import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Scenario.Bounds;
import heddle.model.schedule.Schedule;
import heddle.model.trace.Step;
import heddle.model.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One search: it reports progress while it runs, and replays each failure before it reports it. */
final class SearchTask {
  /** At most, for what else can be said of all failures together; less than a second is usual. */
  private static final double ANSWERING_SECONDS = 60;

  private final Channel channel;
  private final Program program;
  private final SiteTable sites;
  private final GuestOutput output;
  private final Canary canary;
  private final Message request;
  private final SearchOptions options;
  private final long began = System.nanoTime();

  SearchTask(
      Channel channel,
      Program program,
      SiteTable sites,
      GuestOutput output,
      Canary canary,
      Message request) {
    this.canary = canary;
    this.output = output;
    this.channel = channel;
    this.program = program;
    this.sites = sites;
    this.request = request;
    options = complete(request.search(), program.scenario().bounds());
  }

  /** These options with the scenario's bounds where they leave them open. */
  static SearchOptions complete(SearchOptions o, Bounds bounds) {
    return o.withExecutions(o.executions() > 0 ? o.executions() : bounds.executions())
        .withSeconds(o.seconds() > 0 ? o.seconds() : bounds.seconds())
        .withSteps(o.steps() > 0 ? o.steps() : bounds.steps())
        .withLoops(o.loops() > 0 ? o.loops() : bounds.loops());
  }

  Message run() throws InputProblem, BadInputException {
    Search search =
        new Search(
            program, sites, options, output, sharing(), () -> channel.cancelled(request.id()));
    Reporter reporter = reporter(search);
    List<FoundSchedule> found;
    try {
      found = search.search();
    } catch (DifferentTwin e) {
      throw new OwnFault(difference(e));
    } finally {
      reporter.close();
    }
    double seconds = seconds();
    if (search.update() != null) {
      return part(search, seconds);
    } else if (found.isEmpty()) {
      canary.mustFail(program);
    }
    List<Report.Found> shown = new ArrayList<>();
    Answering answering =
        new Answering(program, options, output, () -> channel.cancelled(request.id()));
    boolean answers = !options.answers().equals("none");
    for (FoundSchedule f : found) {
      // Who is stopped for good is not drawn by chance, and memory does not run out alike twice.
      boolean asked =
          answers && f.kind() != FindingKind.PROGRESS && f.kind() != FindingKind.OUT_OF_MEMORY;
      Report.Found failure = show(f).withFewer(fewer(f));
      shown.add(
          asked
              ? failure.withAnswers(answering.about(f, ANSWERING_SECONDS / found.size()))
              : failure);
    }
    return Message.of(request.id(), Type.DONE)
        .withReport(
            report(search, seconds, search.tally().outcomes(), shown)
                .but()
                .hidden(search.escaped())
                .digest(search.digest())
                .remarks(remarks(search))
                .progress(progress(search))
                .build());
  }

  private List<Report.Found> remarks(Search search) throws InputProblem, BadInputException {
    List<Report.Found> remarks = new ArrayList<>();
    for (FoundSchedule f : search.remarks()) {
      remarks.add(show(f));
    }
    return remarks;
  }

  /** What came of a part that several share; its failures another worker reports. */
  private Message part(Search search, double seconds) throws InputProblem, BadInputException {
    return Message.of(request.id(), Type.DONE)
        .withText(search.update())
        .withReport(
            report(search, seconds, Map.of(), List.of())
                .but()
                .hidden(search.escaped())
                .remarks(remarks(search))
                .progress(search.progress())
                .build());
  }

  private Sharing sharing() {
    return new Sharing() {
      @Override
      public boolean isAsked() {
        return channel.toBeShared(request.id());
      }

      @Override
      public void tell(String update, boolean shares) {
        if (shares) {
          channel.shared();
        }
        channel.send(Message.of(request.id(), Type.PROGRESS).withText(update));
      }
    };
  }

  private Progress progress(Search search) throws InputProblem, BadInputException {
    Progress progress = search.progress();
    if (progress == null || search.blocked() == null) {
      return progress;
    }
    Stepper stepper =
        new Stepper(program, sites, GuestOutput.discarding(), false, Checks.ofBlocking(program));
    return progress.withBlocks(
        stepper.replay(search.blocked()).stream()
            .flatMap(s -> s.findings().stream())
            .map(Finding::message)
            .findFirst()
            .orElse(""));
  }

  private String difference(DifferentTwin e) throws InputProblem, BadInputException {
    Stepper stepper =
        new Stepper(program, sites, GuestOutput.discarding(), false, List.of(), options.steps());
    List<Step> first = stepper.replay(e.schedule());
    return e.getMessage()
        + "; "
        + Divergence.between(e.schedule().toString(), first, stepper.replay(e.schedule()));
  }

  private double seconds() {
    return (System.nanoTime() - began) / 1e9;
  }

  private Reporter reporter(Search search) {
    return new Reporter(channel, request.id(), search.tally()::steps, () -> soFar(search));
  }

  /** What is known while the search goes on; failures as they were found, not made simpler yet. */
  private Report soFar(Search search) {
    List<Report.Found> found = search.soFar().failures().stream().map(SearchTask::raw).toList();
    return report(search, seconds(), search.soFar().outcomes(), found).but().failure(false).build();
  }

  private static Report.Found raw(SoFar.Failure f) {
    Finding finding =
        new Finding(
            f.cause().kind(), true, "", 0, List.of(), List.of(), 0, f.cause().where(), List.of());
    return new Report.Found(
        finding, f.execution(), f.steps(), f.switches(), -1, List.of(), f.schedule(), "", null);
  }

  private Report report(
      Search search, double seconds, Map<String, Long> outcomes, List<Report.Found> found) {
    return Report.of(program.scenario().title())
        .failure(!found.isEmpty())
        .exhaustive(search.verdict().complete())
        .preemptionBound(options.delays() < 0 ? search.verdict().bound() : -1)
        .delayBound(options.delays() < 0 ? -1 : search.verdict().bound())
        .loopBound(search.verdict().rounds())
        .strategy(search.strategy())
        .seed(options.seed())
        .executions(search.tally().executions())
        .truncated(search.tally().truncated())
        .awaiting(search.tally().awaiting())
        .looping(search.tally().looping())
        .estimate(search.estimate())
        .state(search.state())
        .steps(search.tally().steps())
        .seconds(seconds)
        .maxSteps(search.tally().maxSteps())
        .hiddenAccesses(search.tally().hidden())
        .without(search.verdict().without())
        .outcomes(outcomes)
        .findings(found)
        .build();
  }

  /** Replays a failure twice with everything recorded; it must be the same run and fail so. */
  private Report.Found show(FoundSchedule f) throws InputProblem, BadInputException {
    if (f.kind() == FindingKind.OUT_OF_MEMORY) {
      return outOfMemory(f);
    }
    Stepper stepper =
        new Stepper(
            program, sites, GuestOutput.discarding(), false, options.checks(), options.steps());
    List<Step> first = replay(stepper, f);
    String hash = stepper.hash();
    List<Step> steps = replay(stepper, f);
    if (!hash.equals(stepper.hash())) {
      throw new OwnFault(Divergence.between(f.schedule().toString(), first, steps));
    }
    Finding finding =
        steps.stream()
            .flatMap(s -> s.findings().stream())
            .filter(x -> x.kind() == f.kind() && counts(x, f))
            .skip(f.index())
            // Who waits for each other while others run on does so to the end.
            .reduce((one, later) -> f.kind() == FindingKind.DEADLOCK ? later : one)
            .orElseThrow(
                () ->
                    new OwnFault(
                        "execution %d failed with %s, but its replay along %s does not"
                            .formatted(f.execution(), f.kind().id(), f.schedule())));
    Schedule schedule = f.schedule();
    return new Report.Found(
        finding,
        f.execution(),
        (int) steps.stream().filter(s -> s.thread() > 0).count(),
        schedule.switches(),
        preemptions(steps),
        f.neededSwitches(),
        schedule.toString(),
        stepper.hash(),
        null,
        null,
        f.least(),
        f.also().stream().map(FindingKind::id).toList(),
        f.cause().where(),
        null);
  }

  /** Whether it is of those of which the index tells which is meant. */
  private static boolean counts(Finding x, FoundSchedule f) {
    return x.failure() == f.failure() || !f.failure() && f.kind() == FindingKind.ABA;
  }

  /** Replays it with fewer calls; it must fail so as well. */
  private Report.Fewer fewer(FoundSchedule f) throws InputProblem, BadInputException {
    if (f.fewer() == null) {
      return null;
    }
    program.leaveOut(f.fewer().leftOut());
    try {
      Stepper stepper =
          new Stepper(
              program, sites, GuestOutput.discarding(), false, options.checks(), options.steps());
      Schedule schedule = f.fewer().schedule();
      List<Step> steps = stepper.replay(schedule);
      if (steps.stream().flatMap(s -> s.findings().stream()).noneMatch(x -> x.kind() == f.kind())) {
        throw new OwnFault(
            "what failed with %s does not along %s when calls are left out"
                .formatted(f.kind().id(), schedule));
      }
      return new Report.Fewer(
          List.copyOf(f.fewer().leftOut()),
          (int) steps.stream().filter(s -> s.thread() > 0).count(),
          schedule.switches(),
          preemptions(steps),
          f.fewer().neededSwitches(),
          schedule.toString());
    } finally {
      program.leaveOut(Set.of());
    }
  }

  /** How far a program gets until memory runs out is not the same twice: nothing is replayed. */
  private static Report.Found outOfMemory(FoundSchedule f) {
    Schedule schedule = f.schedule();
    String message =
        "The program used up the memory of %d MB after about %d steps, and nothing caught that. The process that ran it is replaced."
            .formatted(Runtime.getRuntime().maxMemory() >> 20, schedule.length());
    Finding finding =
        new Finding(f.kind(), true, message, 0, List.of(), List.of(), 0, "", List.of());
    return new Report.Found(
        finding,
        f.execution(),
        schedule.length(),
        schedule.switches(),
        0,
        f.neededSwitches(),
        schedule.toString(),
        "",
        null,
        null,
        f.least(),
        f.also().stream().map(FindingKind::id).toList(),
        f.cause().where(),
        null);
  }

  private static List<Step> replay(Stepper stepper, FoundSchedule f) throws InputProblem {
    try {
      return stepper.replay(f.schedule());
    } catch (BadInputException e) {
      throw new OwnFault(
          "execution %d failed with %s, but cannot be replayed along %s"
              .formatted(f.execution(), f.kind().id(), f.schedule()));
    }
  }

  /** Switches away from a thread that could have gone on. */
  private static int preemptions(List<Step> steps) {
    int preemptions = 0;
    Trace trace = new Trace("", steps, true);
    for (int i = 2; i < steps.size(); i++) {
      int before = steps.get(i - 1).thread();
      int now = steps.get(i).thread();
      if (before > 0 && now > 0 && before != now) {
        preemptions += trace.stateAt(i - 1).thread(before).ready() ? 1 : 0;
      }
    }
    return preemptions;
  }
}
