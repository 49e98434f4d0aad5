package dev.redgreen.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemberSignatureTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "public static String org.acme.Strings#leftPad(String text, int size)",
        "public static <T extends Comparable<? super T>, U> T java.util.Collections#max("
            + "java.util.Collection<? extends T> coll, java.util.Map<K, List<U>> map)",
        "public abstract boolean java.util.Collection<E>#add(E e)",
        "public java.io.FileReader#new(java.io.File file) throws java.io.IOException, a.B",
        "int Plain#size()",
        "public <A> a.b.Outer$Inner<K, V>#new(A first, int[]... rest)",
        "public static java.util.Map<String, int[]> a.B#of(Object... rest)"
      })
  void textAndRecordAreInverse(String text) {
    assertEquals(text, MemberSignature.parse(text).toString());
  }

  @Test
  void partsAreKeptApart() {
    MemberSignature signature =
        MemberSignature.parse(
            "public static <T extends A & B<T>> Map<String,T>  x.Y$Z<K,V>#pick( Map<K , V> map, T... rest )"
                + " throws E1,E2");
    assertEquals(List.of("public", "static"), signature.modifiers());
    assertEquals(List.of("T extends A & B<T>"), signature.typeParameters());
    assertEquals("Map<String, T>", signature.returnType());
    assertEquals("x.Y$Z", signature.enclosingType());
    assertEquals("x.Y.Z", signature.enclosingSourceName());
    assertEquals(List.of("K", "V"), signature.enclosingTypeParameters());
    assertEquals("pick", signature.name());
    assertEquals(
        List.of(
            new MemberSignature.Parameter("Map<K, V>", "map"),
            new MemberSignature.Parameter("T...", "rest")),
        signature.parameters());
    assertEquals(List.of("E1", "E2"), signature.thrown());
    assertTrue(signature.isVarArgs());
    assertFalse(signature.hasReceiver());
  }

  @Test
  void constructorMakesItsType() {
    MemberSignature made = MemberSignature.parse("public java.util.ArrayList<E>#new(int capacity)");
    assertTrue(made.isConstructor());
    assertFalse(made.isStatic());
    assertEquals("java.util.ArrayList<E>", made.returnType());
    assertEquals(List.of("int"), made.inputTypes());
    assertEquals("N->L", made.shape());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "public static String S#leftPad(String s, int n) | N,S->S",
        "public String java.lang.String#substring(int begin, int end) | N,N,S->S",
        "public static <T extends CharSequence> T S#def(T a, T b) | S,S->S",
        "public static <T extends Comparable<T>> T S#max(Collection<T> all) | L->O",
        "public abstract E java.util.List<E>#get(int index) | L,N->O",
        "public static <T> T[] S#add(T[] a, T b) | L,O->L",
        "public static void S#run(Runnable r) | Runnable->V",
        "public static int S#sum(int... all) | L->N"
      })
  void shapeCountsTheReceiverAndBounds(String text, String shape) {
    assertEquals(shape, MemberSignature.parse(text).shape());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "class Foo",
        "public int size()",
        "int a.B#f(int)",
        "a.B#f()",
        "int a.B#new()",
        "int a.B#f(",
        "int a.B#f() thrown E",
        "<T int a.B#f()"
      })
  void otherTextIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> MemberSignature.parse(text));
  }
}
