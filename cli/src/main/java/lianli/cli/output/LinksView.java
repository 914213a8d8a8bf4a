package lianli.cli.output;

import java.util.ArrayList;
import java.util.List;
import lianli.registry.BilingualText;
import lianli.registry.json.Json;
import lianli.registry.ledger.LedgerLine;
import lianli.registry.ledger.Statement.AlsoNamed;
import lianli.registry.ledger.Statement.Claim;
import lianli.registry.ledger.Statement.IdentityLink;
import lianli.registry.ledger.Statement.PartyIsPerson;
import lianli.registry.ledger.Statement.SamePerson;

/** Shows who was proposed, asserted or found not to be who. */
public final class LinksView {
  private final Output output;

  public LinksView(Output output) {
    this.output = output;
  }

  /** Shows the links about one person. */
  public void show(List<LedgerLine> links) {
    if (output.isJson()) {
      output.json(Json.object().put("type", "links").put("links", json(links)).build());
    } else if (links.isEmpty()) {
      output.say("No links about this person", "没有关于此人的身份认定");
    } else {
      output.table(new Table(headings(), links.stream().map(this::row).toList()));
    }
  }

  private static List<Json> json(List<LedgerLine> links) {
    List<Json> json = new ArrayList<>();
    for (LedgerLine line : links) {
      IdentityLink link = (IdentityLink) line.statement();
      json.add(
          Json.object()
              .put("entry", line.sequence())
              .put("stage", link.stage().code())
              .put("claim", claim(link.claim()).english())
              .put("reason", link.grounds().reason())
              .put("document", link.grounds().document())
              .build());
    }
    return json;
  }

  private List<String> headings() {
    return List.of(
        word(BilingualText.of("Entry", "记录号")),
        word(BilingualText.of("Stage", "阶段")),
        word(BilingualText.of("Claim", "内容")),
        word(BilingualText.of("Reason", "理由")),
        word(BilingualText.of("Document", "依据")));
  }

  private List<String> row(LedgerLine line) {
    IdentityLink link = (IdentityLink) line.statement();
    return List.of(
        Long.toString(line.sequence()),
        word(
            switch (link.stage()) {
              case PROPOSED -> BilingualText.of("proposed", "建议");
              case ASSERTED -> BilingualText.of("asserted", "已认定");
              case RETRACTED -> BilingualText.of("retracted", "已撤回");
            }),
        word(claim(link.claim())),
        link.grounds().reason(),
        link.grounds().document());
  }

  private static BilingualText claim(Claim claim) {
    return switch (claim) {
      case PartyIsPerson is ->
          BilingualText.of(
              "the %s of entry %d".formatted(is.party().partyKey(), is.entry()),
              "第 %d 条的%s方".formatted(is.entry(), is.party().written()));
      case SamePerson same -> BilingualText.of("same as %s", "与 %s 同一人", same.other().masked());
      case AlsoNamed named ->
          BilingualText.of("also named " + named.name().value(), "又名 " + named.name().value());
    };
  }

  private String word(BilingualText said) {
    return said.in(output.locale());
  }
}
