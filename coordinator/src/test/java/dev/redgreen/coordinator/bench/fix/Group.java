package dev.redgreen.coordinator.bench.fix;

import java.util.Locale;
import java.util.function.Function;

/** What kind of mistake operators imitate. */
enum Group {
  IMPORTS(ImportBreaks::of),
  TYPOS(TypoBreaks::of),
  TOKENS(TokenBreaks::of),
  QUOTES(QuoteBreaks::of),
  TYPES(TypeBreaks::of),
  ARGUMENTS(ArgumentBreaks::of),
  RETURNS(ReturnBreaks::of),
  MODIFIERS(ModifierBreaks::of),
  OVERRIDES(OverrideBreaks::of),
  EXCEPTIONS(ExceptionBreaks::of),
  DUPLICATES(DuplicateBreaks::of),
  GENERICS(GenericBreaks::of),
  SWITCH(SwitchBreaks::of),
  NAMES(NameBreaks::of),
  FLOW(FlowBreaks::of),
  OPERANDS(OperandBreaks::of);

  private final Function<Operator, Breaking> breaking;

  Group(Function<Operator, Breaking> breaking) {
    this.breaking = breaking;
  }

  /** What an operator of this group does. */
  Breaking breaking(Operator operator) {
    return breaking.apply(operator);
  }

  /** How pages call it. */
  String title() {
    return name().toLowerCase(Locale.ROOT);
  }
}
