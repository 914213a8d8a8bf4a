package lianli.cli.option;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import lianli.index.linkage.model.LinkageModel;
import lianli.index.linkage.model.LinkageSpec;
import lianli.index.list.LinkageFiles;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is compared with what, and what was learned of it before. */
public final class MatchModelOptions {
  @Option(names = "--spec", paramLabel = "FILE", descriptionKey = "match.spec")
  private @Nullable Path spec;

  @Option(names = "--model", paramLabel = "FILE", descriptionKey = "match.model")
  private @Nullable Path model;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  /**
   * What shall be compared.
   *
   * @param spec from its own file, else from the model
   * @param model with that specification, if one was named
   */
  public record Read(LinkageSpec spec, Optional<LinkageModel> model) {}

  /**
   * Reads the files.
   *
   * @throws ParameterException if none is named
   * @throws RegistryException BAD_INPUT if one makes no sense, or the two do not fit
   */
  public Read read(Path directory) {
    Optional<LinkageModel> learned =
        Optional.ofNullable(model).map(directory::resolve).map(LinkageFiles::model);
    if (spec == null) {
      LinkageModel only =
          learned.orElseThrow(
              () -> {
                var commandLine = Objects.requireNonNull(command).commandLine();
                return new ParameterException(
                    commandLine, commandLine.getResourceBundle().getString("match.needs.spec"));
              });
      return new Read(only.spec(), learned);
    }
    LinkageSpec told = LinkageFiles.spec(directory.resolve(spec));
    String file = spec.toString();
    return new Read(told, learned.map(each -> fitting(each, told, file)));
  }

  /** A model of other comparisons has weights of other things. */
  private static LinkageModel fitting(LinkageModel learned, LinkageSpec told, String spec) {
    if (!learned.spec().fields().equals(told.fields())) {
      throw new RegistryException(
          ErrorCode.BAD_INPUT,
          BilingualText.of("Cannot use this model with %s", "无法将该模型用于 %s", spec),
          BilingualText.of("it was trained with other comparisons", "训练时的比较项与之不同"),
          BilingualText.of(
              "Train a model with `lianli match train`, or leave out --spec",
              "请用 lianli match train 重新训练，或去掉 --spec"));
    }
    return new LinkageModel(told, learned.m(), learned.u(), learned.prior(), learned.learnedFrom());
  }
}
