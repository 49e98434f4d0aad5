package dev.redgreen.fixer.reuse.plan;

import dev.redgreen.fixer.reuse.demand.JavaType;
import java.util.function.Predicate;

/** A conversion and the types that it is for. */
record ConversionRule(Predicate<JavaType> from, Predicate<JavaType> to, Conversion conversion) {

  static ConversionRule of(
      Predicate<JavaType> from, Predicate<JavaType> to, double cost, String template) {
    return new ConversionRule(from, to, new Conversion(template, cost));
  }

  boolean applies(JavaType source, JavaType target) {
    return from.test(source) && to.test(target);
  }

  /** Exactly this type, by simple name with dimensions. */
  static Predicate<JavaType> is(String... names) {
    return type -> {
      for (String name : names) {
        if ((type.simpleName() + "[]".repeat(type.dimensions())).equals(name)) {
          return true;
        }
      }
      return false;
    };
  }

  /** This generic type whose first argument is one of these. */
  static Predicate<JavaType> of(Predicate<JavaType> outer, String... elements) {
    return type ->
        outer.test(type) && !type.arguments().isEmpty() && is(elements).test(type.argument());
  }
}
