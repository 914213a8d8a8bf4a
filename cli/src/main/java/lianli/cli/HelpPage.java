package lianli.cli;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.cli.output.DisplayWidth;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.IParamLabelRenderer;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * How a help page is laid out: a command's page shows its own options, and only points to those
 * that every command has, which stand on the program's page.
 */
final class HelpPage {
  private static final int WIDTH = 80;
  private static final Pattern ROW = Pattern.compile("(?m)^( *\\S.*?)( {2,})(\\S.*)$");

  private HelpPage() {}

  /** Lays out this command's page and those of all commands below it. */
  static void layOut(CommandLine root, Locale locale) {
    root.setUsageHelpWidth(WIDTH);
    root.setHelpFactory(
        (command, colours) ->
            new Help(command, colours) {
              @Override
              public IParamLabelRenderer parameterLabelRenderer() {
                return ParamLabels.renderer(locale, colours, super.parameterLabelRenderer());
              }
            });
    root.getSubcommands().values().forEach(HelpPage::layOutCommand);
    layOutSynopsis(root);
  }

  private static void layOutCommand(CommandLine command) {
    layOutSynopsis(command);
    command
        .getHelpSectionMap()
        .put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, help -> aligned(optionsOfItsOwn(help)));
    command
        .getHelpSectionMap()
        .put(UsageMessageSpec.SECTION_KEY_PARAMETER_LIST, help -> aligned(help.parameterList()));
    command
        .getHelpSectionMap()
        .put(
            UsageMessageSpec.SECTION_KEY_FOOTER,
            help -> help.footer() + "%n%s%n".formatted(text(command, "usage.globalOptions")));
    command.getSubcommands().values().forEach(HelpPage::layOutCommand);
  }

  private static void layOutSynopsis(CommandLine command) {
    command.getCommandSpec().usageMessage().abbreviateSynopsis(true);
    command
        .getHelpSectionMap()
        .put(
            UsageMessageSpec.SECTION_KEY_SYNOPSIS,
            help ->
                help.synopsis(help.synopsisHeadingLength())
                    .replace("[OPTIONS]", text(command, "usage.options"))
                    .replace("[COMMAND]", text(command, "usage.command"))
                    .replace("COMMAND", text(command, "usage.command").replaceAll("[\\[\\]]", "")));
  }

  private static String text(CommandLine command, String key) {
    return command.getResourceBundle().getString(key);
  }

  /** The library counts a wide character as one column, so what stands behind it lies further. */
  private static String aligned(String table) {
    return ROW.matcher(table)
        .replaceAll(
            row -> {
              String label = row.group(1);
              int wide = DisplayWidth.of(label) - label.codePointCount(0, label.length());
              String gap = " ".repeat(Math.max(2, row.group(2).length() - wide));
              return Matcher.quoteReplacement(label + gap + row.group(3));
            });
  }

  private static String optionsOfItsOwn(Help help) {
    List<OptionSpec> own =
        help.commandSpec().options().stream()
            .filter(option -> !option.inherited() || option.usageHelp())
            .toList();
    return help.optionListExcludingGroups(own);
  }
}
