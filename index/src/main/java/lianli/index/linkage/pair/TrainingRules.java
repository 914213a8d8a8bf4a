package lianli.index.linkage.pair;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lianli.index.linkage.model.BlockingRule;
import lianli.index.linkage.model.FieldSpec;
import lianli.index.linkage.model.KeyForm;
import lianli.index.linkage.model.KeyPart;
import lianli.index.linkage.model.LinkageSpec;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;

/**
 * The rules among whose pairs m is learned: those of the specification and, where each of them
 * looks at some field, further ones that do not.
 */
final class TrainingRules {
  private final LinkageSpec spec;
  private final List<BlockingRule> rules;

  private TrainingRules(LinkageSpec spec) {
    this.spec = spec;
    rules = new ArrayList<>(spec.learning().rules());
  }

  /**
   * The rules of a specification.
   *
   * @throws RegistryException BAD_INPUT if no rule leaves a field free
   */
  static TrainingRules of(LinkageSpec spec) {
    TrainingRules all = new TrainingRules(spec);
    for (int field = 0; field < spec.fields().size(); field++) {
      if (!all.isFree(field)) {
        all.addRulesWithout(field);
      }
      if (!all.isFree(field)) {
        throw nothingLearned(spec.fields().get(field).name());
      }
    }
    return all;
  }

  List<BlockingRule> rules() {
    return List.copyOf(rules);
  }

  /** The fields that pairs of a rule agree in because the rule chose them, wholly or in part. */
  Set<Integer> chosenBy(BlockingRule rule) {
    Set<Integer> chosen = new HashSet<>();
    for (int place = 0; place < spec.fields().size(); place++) {
      FieldSpec field = spec.fields().get(place);
      if (field.columns().stream().anyMatch(rule.columns()::contains)) {
        chosen.add(place);
        // What is inside a number is chosen with it, and chooses it in part.
        field.inside().map(spec::place).ifPresent(chosen::add);
        for (int other = 0; other < spec.fields().size(); other++) {
          if (spec.fields().get(other).inside().filter(field.name()::equals).isPresent()) {
            chosen.add(other);
          }
        }
      }
    }
    return chosen;
  }

  private boolean isFree(int field) {
    return rules.stream().anyMatch(rule -> !chosenBy(rule).contains(field));
  }

  /**
   * Agreeing in another field chooses pairs, too; the large blocks of common values are dropped.
   */
  private void addRulesWithout(int field) {
    KeyForm whole = new KeyForm(KeyForm.Kind.WHOLE, 0, Optional.empty());
    for (FieldSpec other : spec.fields()) {
      BlockingRule rule =
          new BlockingRule(
              other.columns().stream().map(column -> new KeyPart(column, whole)).toList());
      if (!chosenBy(rule).contains(field) && !rules.contains(rule)) {
        rules.add(rule);
      }
    }
  }

  private static RegistryException nothingLearned(String field) {
    return new RegistryException(
        ErrorCode.BAD_INPUT,
        BilingualText.of("Cannot train a model", "无法训练模型"),
        BilingualText.of(
            "there is nothing beside %s by which pairs could be chosen to learn of it",
            "除“%s”外没有可用来选取配对的列，无法学习其分值", field),
        BilingualText.of(
            "Add a comparison of another column, or a rule of \"training\" that does not look at"
                + " it",
            "请增加其他列的比较项，或在 training 中增加一条不用该列的规则"));
  }
}
