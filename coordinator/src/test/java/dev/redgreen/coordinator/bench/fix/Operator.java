package dev.redgreen.coordinator.bench.fix;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/** The ways in which programs are broken. Which half one belongs to follows from its name. */
enum Operator {
  IMPORT_DELETED(Group.IMPORTS, "An import of a class that is used is deleted."),
  STATIC_IMPORT_DELETED(Group.IMPORTS, "A static import that is used is deleted."),
  IMPORT_PACKAGE_WRONG(Group.IMPORTS, "The package in an import is misspelt in one segment."),
  IMPORT_CLASS_MISSPELT(Group.IMPORTS, "The class in an import is misspelt."),
  VARIABLE_MISSPELT(Group.TYPOS, "One use of a local variable or parameter is misspelt."),
  METHOD_MISSPELT(Group.TYPOS, "The name of a called method is misspelt."),
  TYPE_MISSPELT(Group.TYPOS, "One use of a type is misspelt."),
  FIELD_MISSPELT(Group.TYPOS, "The name of a field behind a dot is misspelt."),
  CONSTANT_MISSPELT(Group.TYPOS, "One use of a constant is misspelt."),
  CONSTRUCTED_TYPE_MISSPELT(Group.TYPOS, "The type behind new is misspelt."),
  STATIC_RECEIVER_MISSPELT(Group.TYPOS, "The class before the dot of a static call is misspelt."),
  CASE_WRONG(Group.TYPOS, "One used name begins with the wrong case, such as string for String."),
  LOCAL_RENAMED(
      Group.TYPOS,
      "The declaration of a local variable or parameter is misspelt, its uses are not."),
  SEMICOLON_DELETED(Group.TOKENS, "A semicolon is deleted."),
  CLOSING_PAREN_DELETED(Group.TOKENS, "A closing parenthesis is deleted."),
  OPENING_PAREN_DELETED(Group.TOKENS, "An opening parenthesis is deleted."),
  CLOSING_BRACE_DELETED(Group.TOKENS, "A closing brace is deleted."),
  OPENING_BRACE_DELETED(Group.TOKENS, "An opening brace is deleted."),
  COMMA_DELETED(Group.TOKENS, "A comma is deleted."),
  DOT_DELETED(Group.TOKENS, "A dot is deleted."),
  OPERATOR_DELETED(Group.TOKENS, "A binary or assigning operator is deleted."),
  OPERATOR_DOUBLED(Group.TOKENS, "A binary or assigning operator is typed twice."),
  KEYWORD_MISSPELT(Group.TOKENS, "A keyword is misspelt."),
  KEYWORD_DELETED(Group.TOKENS, "A keyword such as new, else, class or extends is deleted."),
  SEMICOLON_SPURIOUS(Group.TOKENS, "A semicolon stands where none belongs."),
  CLOSING_BRACE_SPURIOUS(
      Group.TOKENS, "A closing brace too many stands behind a brace or statement."),
  CLOSING_PAREN_SPURIOUS(Group.TOKENS, "A closing parenthesis is typed twice."),
  TOKEN_REPLACED(
      Group.TOKENS,
      "A punctuation mark is replaced by one that looks alike, such as a colon for a semicolon."),
  SPACE_NON_BREAKING(Group.TOKENS, "A space between tokens is a non-breaking one."),
  COMMENT_UNCLOSED(Group.TOKENS, "The end of a block comment is deleted."),
  STRING_UNCLOSED(Group.QUOTES, "The closing quote of a string is deleted."),
  STRING_IN_CHAR_QUOTES(Group.QUOTES, "A string of several characters stands in single quotes."),
  CHAR_UNCLOSED(Group.QUOTES, "The closing quote of a character is deleted."),
  QUOTES_TYPOGRAPHIC(Group.QUOTES, "A string stands in typographic quotes."),
  ESCAPE_ILLEGAL(
      Group.QUOTES, "A backslash stands in a string before a character that it does not escape."),
  DECLARED_TYPE_WRONG(Group.TYPES, "A variable is declared with an unrelated type."),
  NUMERIC_LOSSY(Group.TYPES, "A variable is declared with a narrower numeric type."),
  CAST_DELETED(Group.TYPES, "A cast is deleted."),
  LITERAL_TYPE_WRONG(Group.TYPES, "A number stands in quotes, or a string of digits without them."),
  ARGUMENTS_SWAPPED(Group.ARGUMENTS, "Two neighbouring arguments are swapped."),
  ARGUMENT_DROPPED(Group.ARGUMENTS, "An argument is deleted."),
  ARGUMENT_ADDED(Group.ARGUMENTS, "An argument too many, taken from the same call, is passed."),
  ARGUMENT_TYPE_WRONG(
      Group.ARGUMENTS,
      "An argument is replaced by another name of the method that has another type."),
  RETURN_DELETED(Group.RETURNS, "A return statement is deleted."),
  RETURN_VALUE_DROPPED(Group.RETURNS, "A return statement loses its value."),
  RETURN_TYPE_WRONG(Group.RETURNS, "A method is declared with an unrelated return type."),
  RETURN_TYPE_VOID(Group.RETURNS, "A method that returns a value is declared void."),
  RETURN_TYPE_MISSING(Group.RETURNS, "A method is declared without a return type."),
  STATIC_DROPPED(
      Group.MODIFIERS, "A static method or field that is used as such loses its modifier."),
  STATIC_ADDED(Group.MODIFIERS, "A method that uses its instance is made static."),
  FINAL_LOCAL_ADDED(
      Group.MODIFIERS, "A local variable or parameter that is assigned again is made final."),
  FINAL_FIELD_ADDED(Group.MODIFIERS, "A field that methods assign is made final."),
  PRIVATE_ADDED(
      Group.MODIFIERS, "A method, field or constructor that other classes use is made private."),
  ABSTRACT_METHOD_ADDED(Group.MODIFIERS, "A method with a body is made abstract."),
  ABSTRACT_CLASS_ADDED(Group.MODIFIERS, "A class of which objects are made is made abstract."),
  MODIFIER_DOUBLED(Group.MODIFIERS, "A second access modifier stands before the first."),
  OVERRIDE_MISNAMED(Group.OVERRIDES, "The name of a method with Override is misspelt."),
  OVERRIDE_ACCESS_WEAKENED(Group.OVERRIDES, "An overriding method loses its public or protected."),
  OVERRIDE_PARAMETER_WRONG(
      Group.OVERRIDES, "The parameter of an overriding method gets another type."),
  INTERFACE_METHOD_MISSING(
      Group.OVERRIDES, "A method that an interface or abstract class demands is deleted."),
  EXTENDS_IMPLEMENTS_SWAPPED(
      Group.OVERRIDES, "A class extends an interface or implements a class."),
  THROWS_DROPPED(Group.EXCEPTIONS, "The throws clause of a method is deleted."),
  THROW_CHECKED(
      Group.EXCEPTIONS, "A throw statement throws a checked exception that nobody declares."),
  CATCH_NEVER_THROWN(
      Group.EXCEPTIONS, "A catch clause names a checked exception that is not thrown."),
  CATCH_DELETED(Group.EXCEPTIONS, "A catch clause is deleted."),
  VARIABLE_DUPLICATED(Group.DUPLICATES, "A declaration of a local variable stands twice."),
  METHOD_DUPLICATED(Group.DUPLICATES, "A method stands twice."),
  IMPORT_CLASHING(Group.DUPLICATES, "A second class of the same simple name is imported."),
  TYPE_ARGUMENT_DROPPED(Group.GENERICS, "A type loses its type arguments."),
  TYPE_ARGUMENT_MISSING(Group.GENERICS, "A type with two type arguments has only the first."),
  TYPE_ARGUMENT_WRONG(Group.GENERICS, "A type argument is an unrelated type."),
  TYPE_ARGUMENT_PRIMITIVE(Group.GENERICS, "A type argument is a primitive type."),
  CASE_DUPLICATED(Group.SWITCH, "A case label stands twice."),
  DEFAULT_MISSING(Group.SWITCH, "The default of a switch is deleted."),
  PACKAGE_WRONG(Group.NAMES, "The package line is misspelt."),
  CLASS_RENAMED(Group.NAMES, "The public class is called otherwise than its file."),
  CONSTRUCTOR_MISNAMED(Group.NAMES, "A constructor is called otherwise than its class."),
  INITIALISER_DROPPED(Group.FLOW, "A local variable loses its first value."),
  STATEMENT_UNREACHABLE(
      Group.FLOW,
      "A statement stands behind the return, throw, break or continue that it preceded."),
  CAPTURED_REASSIGNED(
      Group.FLOW,
      "A variable that a lambda or inner class uses is declared first and assigned later."),
  BODY_DETACHED(Group.FLOW, "A semicolon stands between the head of a method and its body."),
  LENGTH_CONFUSED(Group.OPERANDS, "One of length, length() and size() stands for another."),
  CALL_PARENS_DROPPED(Group.OPERANDS, "A call without arguments loses its parentheses."),
  INDEX_CONFUSED(
      Group.OPERANDS, "Square brackets stand for a call of get or charAt, or the other way round."),
  ASSIGNMENT_FOR_COMPARISON(Group.OPERANDS, "A single equals sign stands in a comparison."),
  COMPARED_TYPE_WRONG(Group.OPERANDS, "A value is compared with a literal of another type."),
  EQUALS_ON_PRIMITIVE(Group.OPERANDS, "A comparison of primitives is written as a call of equals."),
  NUMBER_TOO_LARGE(Group.OPERANDS, "A long number loses its suffix.");

  private final Group group;
  private final String sentence;

  Operator(Group group, String sentence) {
    this.group = group;
    this.sentence = sentence;
  }

  /** Its name on the command line and in tables, such as {@code import-deleted}. */
  String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of mistake. */
  Group group() {
    return group;
  }

  /**
   * The ways in which it can break a text.
   *
   * @param random decides what is left open
   */
  List<Slip> slips(Program program, Random random) {
    return group.breaking(this).slips(program, random).stream()
        .filter(slip -> slip.changes(program.text()))
        .toList();
  }

  /** What it does. */
  String sentence() {
    return sentence;
  }

  /** The half that it belongs to. */
  Half half() {
    return Half.of(title());
  }

  /** The operators of one half, in order. */
  static List<Operator> of(Half half) {
    return Stream.of(values()).filter(one -> one.half() == half).toList();
  }

  /**
   * The operator of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Operator named(String title) {
    return Stream.of(values())
        .filter(one -> one.title().equals(title))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no operator is called " + title));
  }
}
