package dev.redgreen.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the archive, and what its command does once it is installed. */
class ArchiveIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path work;

  @SuppressWarnings("NullAway.Init")
  private static Distribution distribution;

  @SuppressWarnings("NullAway.Init")
  private static Path prefix;

  @BeforeAll
  static void install() throws Exception {
    distribution = Distribution.unpackedIn(work);
    prefix = work.resolve("my tools");
    distribution.install(prefix, "--slim").well();
  }

  @Test
  void theCommandStartsThroughLinks() throws Exception {
    Path link = work.resolve("a link");
    Files.createSymbolicLink(link, prefix.resolve("bin/tdd"));
    String version = Path.of(Distribution.ARCHIVE).getFileName().toString().replace('-', ' ');
    String said = distribution.run(link, "--version").well().out();
    assertEquals(version.replace(" SNAPSHOT", "-SNAPSHOT"), said.lines().findFirst().orElse(""));
  }

  @Test
  void withoutTheOtherPlatformsTheEmbedderAndTheStoreWorkAndStartsAreQuick() throws Exception {
    JsonNode checks =
        JSON.readTree(distribution.run(prefix.resolve("bin/tdd"), "doctor", "--json").out());
    for (String name : List.of("store", "embedder", "start-up")) {
      JsonNode check =
          StreamSupport.stream(checks.spliterator(), false)
              .filter(each -> each.path("name").asText().equals(name))
              .findFirst()
              .orElseThrow();
      assertEquals("OK", check.path("level").asText(), check::toString);
    }
    Set<String> natives = new TreeSet<>();
    for (String jar : Distribution.below(prefix.resolve("lib/tdd/lib"))) {
      if (jar.endsWith(".jar")) {
        natives.addAll(names(prefix.resolve("lib/tdd/lib").resolve(jar)));
      }
    }
    natives.removeIf(name -> !name.matches(".*\\.(so|dll|dylib|pdb)"));
    assertFalse(natives.isEmpty());
    natives.removeIf(name -> !name.endsWith(".dll") && !name.endsWith(".pdb"));
    assertEquals(Set.of(), natives);
  }

  @Test
  void everyCommandHasAPage() throws Exception {
    List<String> pages = Distribution.below(prefix.resolve("share/man/man1"));
    String help = distribution.run(prefix.resolve("bin/tdd"), "--help").well().out();
    List<String> commands =
        help.substring(help.indexOf("Commands:"), help.indexOf("Examples:"))
            .lines()
            .filter(line -> line.matches("  [a-z].*"))
            .map(line -> line.strip().replaceAll("[, ].*", ""))
            .toList();
    assertTrue(commands.contains("generate"), help);
    for (String command : commands) {
      assertTrue(pages.contains("tdd-" + command + ".1"), command + " has no page: " + pages);
    }
    assertTrue(pages.contains("tdd-patterns-list.1"), pages::toString);
  }

  @Test
  void theCompletionIsBash() throws Exception {
    Path script = prefix.resolve("share/bash-completion/completions/tdd");
    distribution.run(Path.of("bash"), "-n", script.toString()).well();
    String asked =
        "source \"$0\"; COMP_WORDS=(tdd gen); COMP_CWORD=1; _complete_tdd; echo \"${COMPREPLY[@]}\"";
    assertEquals(
        "generate",
        distribution.run(Path.of("bash"), "-c", asked, script.toString()).well().out().strip());
  }

  @Test
  void theBillOfMaterialsNamesEveryJar() throws Exception {
    Path file = distribution.root().resolve("sbom.json");
    if (System.getProperty("network", "").equals("offline true") && !Files.exists(file)) {
      return; // the plugin that writes it does nothing in a build without a network
    }
    JsonNode bill = JSON.readTree(file.toFile());
    assertEquals("CycloneDX", bill.path("bomFormat").asText());
    Set<String> named =
        StreamSupport.stream(bill.path("components").spliterator(), false)
            .map(each -> each.path("name").asText() + "-" + each.path("version").asText() + ".jar")
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> shipped = new TreeSet<>(Distribution.below(distribution.root().resolve("lib")));
    shipped.removeIf(name -> !name.endsWith(".jar") || name.equals("tdd.jar"));
    assertFalse(shipped.isEmpty());
    shipped.removeAll(named);
    assertEquals(Set.of(), shipped);
  }

  @Test
  void bothArchivesHoldTheSame() throws Exception {
    String root = distribution.root().getFileName() + "/";
    try (ZipFile zip = new ZipFile(Distribution.ARCHIVE + ".zip")) {
      for (ZipEntry entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
        Path file = distribution.root().resolve(entry.getName().substring(root.length()));
        assertEquals(entry.getSize(), Files.size(file), entry.getName());
      }
    }
    Set<String> files = new TreeSet<>(Distribution.below(distribution.root()));
    files.removeIf(name -> Files.isDirectory(distribution.root().resolve(name)));
    Set<String> zipped = names(Path.of(Distribution.ARCHIVE + ".zip"));
    zipped.removeIf(name -> name.endsWith("/"));
    assertEquals(
        files,
        zipped.stream()
            .map(name -> name.substring(root.length()))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Tag("os-tools")
  @Test
  void theCompletionIsLoadedByZsh() throws Exception {
    String asked =
        "fpath=($0 $fpath); autoload -U compinit; compinit -u -d $HOME/.zcompdump;"
            + " print ${_comps[tdd]}; _tdd; print ${+functions[_complete_tdd]}";
    Path functions = prefix.resolve("share/zsh/site-functions");
    distribution.run(Path.of("zsh"), "-n", functions.resolve("_tdd").toString()).well();
    assertEquals(
        "_tdd\n1\n",
        distribution.run(Path.of("zsh"), "-f", "-c", asked, functions.toString()).well().out());
  }

  @Tag("os-tools")
  @Test
  void thePagesAreWellFormed() throws Exception {
    Path pages = prefix.resolve("share/man/man1");
    for (String page : Distribution.below(pages)) {
      Ran set =
          distribution.run(
              Path.of("groff"), "-man", "-Tutf8", "-ww", "-z", pages.resolve(page).toString());
      assertEquals("", set.well().err(), page);
    }
  }

  private static Set<String> names(Path archive) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      return zip.stream().map(ZipEntry::getName).collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
