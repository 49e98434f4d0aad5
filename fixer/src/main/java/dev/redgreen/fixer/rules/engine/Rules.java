package dev.redgreen.fixer.rules.engine;

import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.create.NewMethod;
import dev.redgreen.fixer.rules.create.NewType;
import dev.redgreen.fixer.rules.create.NewTypeParameter;
import dev.redgreen.fixer.rules.create.NewVariable;
import dev.redgreen.fixer.rules.flow.CaseKinds;
import dev.redgreen.fixer.rules.flow.ChangedInLambda;
import dev.redgreen.fixer.rules.flow.FinalCopy;
import dev.redgreen.fixer.rules.flow.FinalVariable;
import dev.redgreen.fixer.rules.flow.LonelyTry;
import dev.redgreen.fixer.rules.flow.MissingElse;
import dev.redgreen.fixer.rules.flow.MissingReturn;
import dev.redgreen.fixer.rules.flow.NeverThrown;
import dev.redgreen.fixer.rules.flow.OtherHandled;
import dev.redgreen.fixer.rules.flow.Switch;
import dev.redgreen.fixer.rules.flow.ThrowingReference;
import dev.redgreen.fixer.rules.flow.ThrownType;
import dev.redgreen.fixer.rules.flow.Uninitialised;
import dev.redgreen.fixer.rules.flow.Unreachable;
import dev.redgreen.fixer.rules.flow.Unreported;
import dev.redgreen.fixer.rules.members.Access;
import dev.redgreen.fixer.rules.members.Annotated;
import dev.redgreen.fixer.rules.members.BadOverride;
import dev.redgreen.fixer.rules.members.Duplicate;
import dev.redgreen.fixer.rules.members.FileName;
import dev.redgreen.fixer.rules.members.Head;
import dev.redgreen.fixer.rules.members.Processed;
import dev.redgreen.fixer.rules.members.StaticOrNot;
import dev.redgreen.fixer.rules.members.Supertype;
import dev.redgreen.fixer.rules.members.ThrowingConstructor;
import dev.redgreen.fixer.rules.members.Unimplemented;
import dev.redgreen.fixer.rules.names.CallOrField;
import dev.redgreen.fixer.rules.names.EnumConstantName;
import dev.redgreen.fixer.rules.names.Hoisted;
import dev.redgreen.fixer.rules.names.Keyword;
import dev.redgreen.fixer.rules.names.MissingDot;
import dev.redgreen.fixer.rules.names.MissingImport;
import dev.redgreen.fixer.rules.names.MissingLogger;
import dev.redgreen.fixer.rules.names.MissingNew;
import dev.redgreen.fixer.rules.names.MisspeltDeclaration;
import dev.redgreen.fixer.rules.names.NearestMethod;
import dev.redgreen.fixer.rules.names.NearestType;
import dev.redgreen.fixer.rules.names.NearestVariable;
import dev.redgreen.fixer.rules.names.StaticMember;
import dev.redgreen.fixer.rules.names.WrongImport;
import dev.redgreen.fixer.rules.syntax.SyntaxRules;
import dev.redgreen.fixer.rules.types.Ambiguous;
import dev.redgreen.fixer.rules.types.Arguments;
import dev.redgreen.fixer.rules.types.AssignedCondition;
import dev.redgreen.fixer.rules.types.BigArithmetic;
import dev.redgreen.fixer.rules.types.Convert;
import dev.redgreen.fixer.rules.types.Declaration;
import dev.redgreen.fixer.rules.types.Indexed;
import dev.redgreen.fixer.rules.types.LongText;
import dev.redgreen.fixer.rules.types.MissingCast;
import dev.redgreen.fixer.rules.types.Operator;
import dev.redgreen.fixer.rules.types.OtherForm;
import dev.redgreen.fixer.rules.types.OtherVariable;
import dev.redgreen.fixer.rules.types.ReturnValue;
import dev.redgreen.fixer.rules.types.TypeArguments;
import dev.redgreen.fixer.rules.types.Widened;
import java.util.List;
import java.util.stream.Stream;

/** All rules, in the order in which they are asked. */
public final class Rules {
  private Rules() {}

  /**
   * All rules: those of one code are asked in this order. What knows types goes before what knows
   * tokens, where both answer a code.
   */
  public static List<Rule> all() {
    return Stream.of(names(), types(), members(), flow(), SyntaxRules.all(), creations())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Rule> names() {
    return List.of(
        new FileName(),
        SyntaxRules.swallowed(),
        new MissingImport(),
        new WrongImport(),
        new MisspeltDeclaration(),
        new MissingDot(),
        new Hoisted(),
        StaticMember.sure(),
        new MissingLogger(),
        new NearestVariable(),
        new EnumConstantName(),
        new CallOrField(),
        new NearestType(),
        new Keyword(),
        new MissingNew(),
        StaticMember.likely(),
        new NearestMethod(),
        new Access());
  }

  private static List<Rule> types() {
    return List.of(
        new ReturnValue(),
        Arguments.ofCall(),
        Arguments.reordered(),
        new TypeArguments(),
        new AssignedCondition(),
        new BigArithmetic(),
        new Operator(),
        new Indexed(),
        new MissingCast(),
        new Widened(),
        new Convert(),
        new OtherForm(),
        new OtherVariable(),
        Arguments.others(),
        new Declaration(),
        new Ambiguous(),
        new LongText());
  }

  private static List<Rule> members() {
    return List.of(
        new StaticOrNot(),
        new BadOverride(),
        new Unimplemented(),
        new Duplicate(),
        new Supertype(),
        new ThrowingConstructor(),
        new Annotated(),
        new Processed(),
        new Head());
  }

  private static List<Rule> flow() {
    return List.of(
        new MissingReturn(),
        new LonelyTry(),
        new OtherHandled(),
        new Unreported(),
        new ThrownType(),
        new NeverThrown(),
        new Unreachable(),
        new MissingElse(),
        new FinalVariable(),
        new Uninitialised(),
        new ThrowingReference(),
        new ChangedInLambda(),
        new FinalCopy(),
        new CaseKinds(),
        new Switch());
  }

  /** What makes up something comes last. */
  private static List<Rule> creations() {
    return List.of(new NewVariable(), new NewMethod(), new NewTypeParameter(), new NewType());
  }
}
