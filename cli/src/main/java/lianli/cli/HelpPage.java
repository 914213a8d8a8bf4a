package lianli.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * How a help page is laid out: a command's page shows its own options, and only points to those
 * that every command has, which stand on the program's page.
 */
final class HelpPage {
  private static final int WIDTH = 80;

  private HelpPage() {}

  /** Lays out this command's page and those of all commands below it. */
  static void layOut(CommandLine root) {
    root.setUsageHelpWidth(WIDTH);
    root.getSubcommands().values().forEach(HelpPage::layOutCommand);
    layOutSynopsis(root);
  }

  private static void layOutCommand(CommandLine command) {
    layOutSynopsis(command);
    command
        .getHelpSectionMap()
        .put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, HelpPage::optionsOfItsOwn);
    command
        .getHelpSectionMap()
        .put(
            UsageMessageSpec.SECTION_KEY_FOOTER,
            help ->
                help.footer()
                    + "%n%s%n"
                        .formatted(command.getResourceBundle().getString("usage.globalOptions")));
    command.getSubcommands().values().forEach(HelpPage::layOutCommand);
  }

  private static void layOutSynopsis(CommandLine command) {
    command.getCommandSpec().usageMessage().abbreviateSynopsis(true);
  }

  private static String optionsOfItsOwn(Help help) {
    List<OptionSpec> own =
        help.commandSpec().options().stream()
            .filter(option -> !option.inherited() || option.usageHelp())
            .toList();
    return help.optionListExcludingGroups(own);
  }
}
