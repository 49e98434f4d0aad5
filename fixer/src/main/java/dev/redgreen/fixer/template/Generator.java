package dev.redgreen.fixer.template;

import java.util.List;
import java.util.Locale;

/** Ways to make code that the old side does not have; the order is that of trying. */
enum Generator {
  /** The qualified name of a type that is known by its simple name. */
  QUALIFIED_NAME("qualified name of") {
    @Override
    List<String> candidates(String argument, Surroundings site) {
      return site.qualified(argument);
    }
  },
  /** {@code getName} or {@code isName} for {@code name}. */
  GETTER("getter of") {
    @Override
    List<String> candidates(String argument, Surroundings site) {
      return isWord(argument)
          ? List.of("get" + capitalised(argument), "is" + capitalised(argument))
          : List.of();
    }
  },
  /** {@code name} for {@code getName}, {@code isName} or {@code Name}. */
  PROPERTY("property named in") {
    @Override
    List<String> candidates(String argument, Surroundings site) {
      String bare = argument.replaceFirst("^(?:get|set|is)(?=\\p{javaUpperCase})", "");
      return isWord(argument) ? List.of(decapitalised(bare)) : List.of();
    }
  },
  /** A variable in scope whose declared type is this. */
  VARIABLE("variable in scope of type") {
    @Override
    List<String> candidates(String argument, Surroundings site) {
      return site.variablesOf(argument);
    }
  },
  /** A name in scope or of the owner's members that is spelt nearly like this. */
  NEAREST_NAME("nearest name in scope to") {
    @Override
    List<String> candidates(String argument, Surroundings site) {
      return isWord(argument) ? site.nearest(argument) : List.of();
    }
  },
  /** Name of the method around. */
  ENCLOSING_METHOD("name of the enclosing method") {
    @Override
    List<String> candidates(String argument, Surroundings site) {
      return argument.isEmpty() ? site.enclosingMethod() : List.of();
    }
  },
  /** Name of the class around. */
  ENCLOSING_CLASS("name of the enclosing class") {
    @Override
    List<String> candidates(String argument, Surroundings site) {
      return argument.isEmpty() ? site.enclosingClass() : List.of();
    }
  },
  /** Result type of the method around. */
  RESULT_TYPE("result type of the enclosing method") {
    @Override
    List<String> candidates(String argument, Surroundings site) {
      return argument.isEmpty() ? site.resultType() : List.of();
    }
  },
  /** A parameter of the method around. */
  PARAMETER("parameter of the enclosing method") {
    @Override
    List<String> candidates(String argument, Surroundings site) {
      return argument.isEmpty() ? site.parameters() : List.of();
    }
  },
  /** Zero, false or null, as the type has it; without a type, that of the method's result. */
  DEFAULT_VALUE("default value of type") {
    @Override
    List<String> candidates(String argument, Surroundings site) {
      return isWord(argument)
          ? List.of(zero(argument))
          : argument.isEmpty()
              ? site.resultType().stream().map(Generator::zero).toList()
              : List.of();
    }
  };

  private final String words;

  Generator(String words) {
    this.words = words;
  }

  /** What it makes of an argument at a site, best first; an argument may be empty. */
  abstract List<String> candidates(String argument, Surroundings site);

  /** What it makes, in words that go before the argument. */
  String words() {
    return words;
  }

  /** Whether what it makes is made up and proves nothing. */
  boolean invents() {
    return this == DEFAULT_VALUE;
  }

  private static boolean isWord(String text) {
    return !text.isEmpty() && text.chars().allMatch(Character::isJavaIdentifierPart);
  }

  private static String capitalised(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static String decapitalised(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private static String zero(String type) {
    return switch (type) {
      case "boolean" -> "false";
      case "byte", "short", "int", "char" -> "0";
      case "long" -> "0L";
      case "float" -> "0f";
      case "double" -> "0.0";
      default -> "null";
    };
  }
}
