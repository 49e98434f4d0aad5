package dev.redgreen.fixer.reuse.slice;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.Tree;
import dev.redgreen.fixer.reuse.demand.JavaType;
import dev.redgreen.fixer.reuse.slice.Resolver.Meaning;
import java.util.List;

/** Something that a piece of source refers to. */
sealed interface Reference {
  /** A call without a receiver; {@code "<init>"} calls another constructor. */
  record Call(IdentifierTree place, String name, List<JavaType> arguments) implements Reference {}

  /** A call on whatever. */
  record CallOnValue(String name, int arguments) implements Reference {}

  /** A call on a type of the library, or on a value of that type. */
  record CallOnType(SourceType type, String name, List<JavaType> arguments, boolean onValue)
      implements Reference {}

  /** A call of what a supertype does. */
  record CallOnSuper(String name, List<JavaType> arguments) implements Reference {}

  /** A name that may be a field. */
  record Name(IdentifierTree place, String name) implements Reference {}

  /** A static field of a type of the library. */
  record FieldOfType(SourceType type, String name) implements Reference {}

  /** The name of a type. */
  record TypeName(IdentifierTree place, Meaning meaning, boolean onlyAsOwner)
      implements Reference {}

  /** An object is made. */
  record New(SourceType type, List<JavaType> arguments) implements Reference {}

  /** A piece that is written otherwise in a copy. */
  record Rewritten(Tree place, String text) implements Reference {}

  /** An annotation that stays behind. */
  record Annotation(AnnotationTree place) implements Reference {}

  /** A name of which nothing is known. */
  record Unknown(String name) implements Reference {}
}
