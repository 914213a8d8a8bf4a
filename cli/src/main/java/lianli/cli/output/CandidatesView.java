package lianli.cli.output;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lianli.index.PartyHit;
import lianli.index.key.IdNumbers;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.Party;
import lianli.registry.act.PersonName;
import lianli.registry.json.Json;
import lianli.registry.status.StatusAnswer;

/** Says that nobody is identified, and who may be meant, as far as the asker may see it. */
public final class CandidatesView {
  private static final int NOT_STATED = 90;

  private final Output output;

  public CandidatesView(Output output) {
    this.output = output;
  }

  /**
   * Shows them, numbered for a choice.
   *
   * @param shown those that may be shown; none outside the registry
   * @param count how many there are
   */
  public void show(List<PartyHit> shown, int count, LocalDate day) {
    BilingualText sentence =
        BilingualText.of(
            "Not identified: %d on file may be meant. A name is no proof of who it is",
            "未能认定被查询人：本库有 %d 人可能符合。仅凭姓名不能认定身份", count);
    if (output.isJson()) {
      output.json(
          Json.object()
              .put("type", "status")
              .put("answer", "NOT_IDENTIFIED")
              .put("code", NOT_STATED)
              .put("on", day.toString())
              .put("rules", StatusAnswer.RULES)
              .put("text", sentence.in(output.locale()))
              .put("candidates", count)
              .put("hits", shown.stream().map(CandidatesView::json).toList())
              .build());
      return;
    }
    output.heading(sentence);
    if (!shown.isEmpty()) {
      output.table(new Table(headings(), rows(shown)));
      output.remark(
          "Ask again with the identity number, or with --pick and the number of the row.",
          "请用身份证件号重新查询，或加 --pick 行号选定其中一人。");
    }
  }

  private List<List<String>> rows(List<PartyHit> shown) {
    List<List<String>> rows = new ArrayList<>();
    for (PartyHit hit : shown) {
      Act act = hit.entry().act();
      rows.add(
          List.of(
              Integer.toString(rows.size() + 1),
              name(hit.party()),
              SearchResultsView.masked(hit.party()),
              IdNumbers.birthOf(hit.party()).text(),
              output.locale().getLanguage().equals("zh") ? act.kind().chinese() : act.kind().code(),
              act.datedOn().text(),
              spouse(hit),
              Long.toString(hit.entry().sequence())));
    }
    return rows;
  }

  private List<String> headings() {
    return List.of(
        output.word("Row", "行号"),
        output.word("Name", "姓名"),
        output.word("ID number", "身份证件号"),
        output.word("Born", "出生日期"),
        output.word("Act", "登记类别"),
        output.word("Date", "日期"),
        output.word("Spouse", "配偶"),
        output.word("Entry", "记录号"));
  }

  private static Json json(PartyHit hit) {
    return Json.object()
        .put("name", name(hit.party()))
        .put("id_number", SearchResultsView.masked(hit.party()))
        .put("birth_date", IdNumbers.birthOf(hit.party()).text())
        .put("act", hit.entry().act().kind().code())
        .put("date", hit.entry().act().datedOn().text())
        .put("spouse", spouse(hit))
        .put("entry", hit.entry().sequence())
        .build();
  }

  private static String spouse(PartyHit hit) {
    return hit.entry().act().parties().stream()
        .filter(party -> party.sex() != hit.party().sex())
        .findFirst()
        .map(CandidatesView::name)
        .orElse("");
  }

  private static String name(Party party) {
    return party.name().map(PersonName::value).orElse("");
  }
}
