package dev.redgreen.fixer.rules.syntax;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The codes of the errors that javac's parser and scanner report, of JDK 17 to 25. */
final class Codes {
  /** A token is missing, one too many, or not the right one. */
  static final Set<String> TOKENS =
      Set.of(
          "annotation.missing.element.value",
          "array.and.receiver",
          "array.dimension.missing",
          "bad.initializer",
          "cannot.create.array.with.diamond",
          "cannot.create.array.with.type.arguments",
          "catch.without.try",
          "class.method.or.field.expected",
          "class.not.allowed",
          "default.label.not.allowed",
          "dot.class.expected",
          "else.without.if",
          "enum.as.identifier",
          "enum.constant.expected",
          "enum.constant.not.expected",
          "expected",
          "expected.module",
          "expected.module.or.open",
          "expected.str",
          "expected2",
          "expected3",
          "expected4",
          "extraneous.semicolon",
          "finally.without.try",
          "guard.not.allowed",
          "illegal.array.creation.both.dimension.and.initialization",
          "illegal.dot",
          "illegal.start.of.expr",
          "illegal.start.of.stmt",
          "illegal.start.of.type",
          "implicit.class.should.not.have.package.declaration",
          "initializer.not.allowed",
          "instance.initializer.not.allowed.in.records",
          "invalid.canonical.constructor.in.record",
          "invalid.lambda.parameter.declaration",
          "invalid.meth.decl.ret.type.req",
          "invalid.module.directive",
          "invalid.permits.clause",
          "invalid.yield",
          "local.enum",
          "not.stmt",
          "orphaned",
          "premature.eof",
          "record.cannot.declare.instance.fields",
          "record.component.and.old.array.syntax",
          "record.header.expected",
          "restricted.type.not.allowed.here",
          "statement.not.expected",
          "switch.case.unexpected.statement",
          "this.as.identifier",
          "try.with.resources.expr.needs.var",
          "try.without.catch.finally.or.resource.decls",
          "try.without.catch.or.finally",
          "underscore.as.identifier",
          "use.of.underscore.not.allowed",
          "varargs.and.old.array.syntax",
          "varargs.must.be.last",
          "variable.not.allowed",
          "wrong.receiver");

  /** A quote is missing, one too many, or not the right one. */
  static final Set<String> QUOTES =
      Set.of(
          "empty.char.lit",
          "illegal.char.literal.multiple.surrogates",
          "illegal.line.end.in.char.lit",
          "illegal.text.block.open",
          "unclosed.char.lit",
          "unclosed.str.lit",
          "unclosed.text.block");

  /** A backslash begins no escape. */
  static final Set<String> ESCAPES = Set.of("illegal.esc.char", "illegal.unicode.esc");

  /** A character is none of Java's. */
  static final Set<String> CHARACTERS = Set.of("illegal.char", "illegal.nonascii.digit");

  /** A comment does not end. */
  static final Set<String> COMMENTS = Set.of("unclosed.comment");

  /** A number is malformed. */
  static final Set<String> NUMBERS =
      Set.of(
          "illegal.underscore",
          "int.number.too.large",
          "invalid.binary.number",
          "invalid.hex.number",
          "malformed.fp.lit");

  /** A modifier may not stand where it does; reported behind the parser, but for repetition. */
  static final Set<String> MODIFIERS =
      Set.of("illegal.combination.of.modifiers", "mod.not.allowed.here", "repeated.modifier");

  /** A method lacks a body or has one too many; reported behind the parser. */
  static final Set<String> BODIES =
      Set.of(
          "abstract.meth.cant.have.body",
          "intf.abstract.meth.cant.have.body",
          "intf.meth.cant.have.body",
          "missing.meth.body.or.decl.abstract",
          "native.meth.cant.have.body");

  /** All that the parser and the scanner report. */
  static final Set<String> PARSER =
      Stream.of(TOKENS, QUOTES, ESCAPES, CHARACTERS, COMMENTS, NUMBERS)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private Codes() {}
}
