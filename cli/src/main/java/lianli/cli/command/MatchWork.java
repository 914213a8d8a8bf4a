package lianli.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lianli.cli.option.MatchModelOptions;
import lianli.cli.option.MatchResultOptions;
import lianli.cli.output.MatchFile;
import lianli.cli.output.MatchView;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.index.linkage.model.LinkageModel;
import lianli.index.linkage.model.LinkageSpec;
import lianli.index.linkage.pair.ListPair;
import lianli.index.list.ListFile;
import lianli.index.list.ListMatcher;
import lianli.index.list.Matching;
import lianli.index.list.Truth;
import lianli.index.list.TruthSource;

/** What linking two lists and finding doubles in one have in common. */
final class MatchWork {
  private static final int FEW_MATCHES = 30;

  private final Session session;
  private final Path directory;

  MatchWork(Session session) {
    this.session = session;
    directory = session.environment().workingDirectory();
  }

  /** Reads the lists, compares them, and gives the pairs. */
  int run(
      List<Path> files, MatchModelOptions models, MatchResultOptions results, boolean isOneToOne) {
    MatchModelOptions.Read read = models.read(directory);
    Optional<Path> out = results.file(files, directory);
    Optional<TruthSource> source = results.truth(directory);
    ListPair lists = read(files, read.spec(), source.map(TruthSource::columns).orElse(Set.of()));
    Optional<Truth> truth = source.map(each -> each.of(lists, read.spec()));
    ListMatcher matcher = new ListMatcher(read.spec(), lists);
    LinkageModel model = read.model().orElseGet(() -> learned(matcher));
    Matching matching = matcher.match(model, isOneToOne);
    MatchFile pairs = new MatchFile(matching, session.output().locale());
    out.ifPresent(pairs::write);
    new MatchView(session.output()).show(matching, truth, out, pairs);
    return ExitCode.DONE.value();
  }

  /** Where there is little to learn from, that is said. */
  private LinkageModel learned(ListMatcher matcher) {
    LinkageModel model = matcher.train();
    if (model.learnedFrom().expectedMatches() < FEW_MATCHES) {
      session
          .output()
          .warn(
              "these lists have about %,.0f matches to learn from, so the weights are rough; train"
                  + " a model on longer ones with `lianli match train`, and name it by --model",
              "可供学习的匹配约 %,.0f 对，分值较粗略；请用 lianli match train 在较大的名单上训练，再以 --model 指明",
              model.learnedFrom().expectedMatches());
    }
    return model;
  }

  /** The lists of one or two files, in the columns of a specification and these further ones. */
  ListPair read(List<Path> files, LinkageSpec spec, Set<String> further) {
    ListFile first = ListFile.first(directory.resolve(files.getFirst()), spec, further);
    first.remarks().forEach(session.output()::warn);
    if (files.size() == 1) {
      return new ListPair(first.records(), Optional.empty());
    }
    ListFile second = ListFile.second(directory.resolve(files.getLast()), spec, further);
    second.remarks().forEach(session.output()::warn);
    return new ListPair(first.records(), Optional.of(second.records()));
  }
}
