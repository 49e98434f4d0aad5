package dev.redgreen.coordinator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.redgreen.fixer.TestId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TargetsTest {
  @TempDir private Path root;

  @BeforeEach
  void files() throws IOException {
    write("pom.xml", "<project/>");
    write("core/pom.xml", "<project/>");
    write(
        "core/src/test/java/a/PriceTest.java",
        "package a; class PriceTest { @Test void rounds() {} }");
    write("app/pom.xml", "<project/>");
    write(
        "app/src/test/java/b/OrderTest.java",
        "package b; class OrderTest { @Test void adds() {} }");
    write(
        "app/src/test/java/c/OrderTest.java",
        "package c; class OrderTest { @Test void adds() {} }");
    write("app/src/main/java/b/Order.java", "package b; class Order {}");
  }

  @Test
  void aSimpleNameIsEnough() {
    assertEquals(
        new Targets(root.resolve("core"), List.of(TestId.parse("a.PriceTest#rounds"))),
        find("PriceTest#rounds"));
  }

  @Test
  void theFullNameChoosesAmongEqualSimpleNames() {
    assertEquals(root.resolve("app"), find("c.OrderTest").module());
    assertEquals(
        "--test: OrderTest fits [b.OrderTest, c.OrderTest]; give the package",
        refusal("OrderTest").replace("[c.OrderTest, b.OrderTest]", "[b.OrderTest, c.OrderTest]"));
  }

  @Test
  void unknownClassesAndMethodsGetTheNearestNames() {
    assertEquals(
        "--test: there is no test class a.PricTest; nearest: a.PriceTest",
        refusal("a.PricTest").replaceAll(", [bc]\\.OrderTest", ""));
    assertEquals(
        "--test: a.PriceTest has no method round; nearest: rounds", refusal("a.PriceTest#round"));
  }

  @Test
  void aClassWithoutTestsIsNoTest() {
    assertEquals(true, refusal("b.Order").startsWith("--test: there is no test class b.Order;"));
  }

  @Test
  void oneRunIsForOneModule() {
    assertEquals(
        "--test names classes of several modules [app, core]; run tdd once for each",
        refusal("a.PriceTest", "b.OrderTest"));
  }

  private Targets find(String... names) {
    return Targets.find(root, List.of(names).stream().map(TestId::parse).toList());
  }

  private String refusal(String... names) {
    return String.valueOf(assertThrows(WrongUsage.class, () -> find(names)).getMessage());
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
