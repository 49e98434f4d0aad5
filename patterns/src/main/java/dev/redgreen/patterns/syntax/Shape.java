package dev.redgreen.patterns.syntax;

import java.util.Map;
import java.util.Set;

/**
 * What in the trees of a grammar is a declaration, by the grammar's own node types.
 *
 * @param functions functions and methods with code
 * @param types types; their members are looked at too
 * @param scopes what only gives its name to what is in it, by the field of that name
 * @param holders what gives its name to a value: the fields of name and value, as {@code
 *     "name=value"}
 * @param values values of holders that are functions; other values are looked into
 * @param containers what is looked into and says nothing itself
 * @param wrappers containers that belong to the text of the one declaration in them
 * @param attributes what stands before a declaration and belongs to it
 * @param imports what names other modules
 * @param comments comments
 * @param separator between an enclosing name and a name
 */
record Shape(
    Set<String> functions,
    Set<String> types,
    Map<String, String> scopes,
    Map<String, String> holders,
    Set<String> values,
    Set<String> containers,
    Set<String> wrappers,
    Set<String> attributes,
    Set<String> imports,
    Set<String> comments,
    String separator) {

  static final Shape RUST =
      new Shape(
          Set.of("function_item"),
          Set.of("struct_item", "enum_item", "union_item", "trait_item"),
          Map.of("impl_item", "type", "mod_item", "name"),
          Map.of(),
          Set.of(),
          Set.of("source_file", "declaration_list", "ERROR"),
          Set.of(),
          Set.of("attribute_item"),
          Set.of("use_declaration"),
          Set.of("line_comment", "block_comment"),
          "::");

  static final Shape PYTHON =
      new Shape(
          Set.of("function_definition"),
          Set.of("class_definition"),
          Map.of(),
          Map.of(),
          Set.of(),
          Set.of("module", "block", "if_statement", "try_statement", "ERROR"),
          Set.of("decorated_definition"),
          Set.of("decorator"),
          Set.of("import_statement", "import_from_statement", "future_import_statement"),
          Set.of("comment"),
          ".");

  static final Shape SCRIPT =
      new Shape(
          Set.of(
              "function_declaration",
              "generator_function_declaration",
              "function_expression",
              "method_definition"),
          Set.of(
              "class_declaration",
              "abstract_class_declaration",
              "class",
              "interface_declaration",
              "enum_declaration"),
          Map.of("internal_module", "name"),
          Map.of(
              "variable_declarator", "name=value",
              "public_field_definition", "name=value",
              "field_definition", "property=value",
              "pair", "key=value",
              "assignment_expression", "left=right"),
          Set.of("arrow_function", "function_expression", "generator_function"),
          Set.of("program", "class_body", "statement_block", "object", "ERROR"),
          Set.of(
              "export_statement",
              "ambient_declaration",
              "lexical_declaration",
              "variable_declaration",
              "expression_statement"),
          Set.of("decorator"),
          Set.of("import_statement"),
          Set.of("comment", "html_comment"),
          ".");

  static final Shape GO =
      new Shape(
          Set.of("function_declaration", "method_declaration"),
          Set.of("type_spec"),
          Map.of(),
          Map.of(),
          Set.of(),
          Set.of("source_file", "import_declaration", "import_spec_list", "ERROR"),
          Set.of("type_declaration"),
          Set.of(),
          Set.of("import_spec"),
          Set.of("comment"),
          ".");

  static final Shape KOTLIN =
      new Shape(
          Set.of("function_declaration", "secondary_constructor"),
          Set.of("class_declaration", "object_declaration"),
          Map.of("companion_object", "name"),
          Map.of(),
          Set.of(),
          Set.of("source_file", "import_list", "class_body", "enum_class_body", "ERROR"),
          Set.of(),
          Set.of(),
          Set.of("import_header"),
          Set.of("line_comment", "multiline_comment"),
          ".");

  static final Shape C =
      new Shape(
          Set.of("function_definition"),
          Set.of("class_specifier", "struct_specifier", "union_specifier", "enum_specifier"),
          Map.of("namespace_definition", "name"),
          Map.of(),
          Set.of(),
          Set.of(
              "translation_unit",
              "declaration_list",
              "field_declaration_list",
              "linkage_specification",
              "preproc_ifdef",
              "preproc_if",
              "preproc_else",
              "ERROR"),
          Set.of("template_declaration", "type_definition"),
          Set.of("attribute_declaration"),
          Set.of("preproc_include", "using_declaration"),
          Set.of("comment"),
          "::");

  boolean looksInto(String type) {
    return containers.contains(type) || wrappers.contains(type);
  }
}
