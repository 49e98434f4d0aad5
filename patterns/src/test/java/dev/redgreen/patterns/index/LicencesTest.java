package dev.redgreen.patterns.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicencesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Apache Software License, Version 2.0 | Apache-2.0",
        "Apache License, Version 2.0 | Apache-2.0",
        "Apache-2.0 | Apache-2.0",
        "Apache 2 | Apache-2.0",
        "MIT | MIT",
        "The MIT License | MIT",
        "BSD-3-Clause | BSD-3-Clause",
        "New BSD License | BSD-3-Clause",
        "Eclipse Public License v2.0 | EPL-2.0",
        "Eclipse Public License - v 1.0 | EPL-1.0",
        "GNU Lesser General Public License, version 2.1 | LGPL-2.1-only",
        "GNU General Public License, version 3 | GPL-3.0-only",
        "GNU Affero General Public License v3 | AGPL-3.0-only",
        "Mozilla Public License Version 2.0 | MPL-2.0",
        "Acme Corporate Licence | NOASSERTION",
        "Apache License, Version 1.1 | NOASSERTION",
        "permitted by our submit license | NOASSERTION"
      })
  void namesAreKnown(String name, String spdx) {
    assertEquals(spdx, Licences.ofText(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "// SPDX-License-Identifier: EPL-2.0 | EPL-2.0",
        "// SPDX-License-Identifier: GPL-2.0-only OR MIT | MIT",
        "// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0 | GPL-2.0-only WITH Classpath-exception-2.0",
        "/* Licensed to the ASF under one or more; under the Apache License, Version 2.0 (the \"License\") */ | Apache-2.0",
        "/* http://www.apache.org/licenses/LICENSE-2.0 */ | Apache-2.0",
        "/* Redistributions of source code must retain the above. Neither the name of X */ | BSD-3-Clause",
        "/* Redistributions of source code must retain the above. AS IS */ | BSD-2-Clause",
        "/* under the CDDL, or the GNU General Public License, version 2 */ | NOASSERTION",
        "/* Acme proprietary and confidential */ | NOASSERTION",
        "/* Copyright Acme */ | none",
        "package x; /* MIT License */ | none",
      })
  void headersAreKnown(String source, String spdx) {
    assertEquals(spdx, Licences.ofHeader(source + "\nclass A {}").orElse("none"));
  }

  @Test
  void aHeaderOfManyLinesIsRead() {
    String lines = "// of many\n".repeat(100_000);
    String source = lines + "// SPDX-License-Identifier: MIT\nclass A {}";
    assertEquals("MIT", Licences.ofHeader(source).orElse("none"));
  }

  @Test
  void choiceFallsOnThePermissiveOne() {
    assertEquals("Apache-2.0", Licences.chosen("LGPL-3.0-or-later OR Apache-2.0"));
    assertEquals("MIT AND BSD-3-Clause", Licences.chosen("MIT AND BSD-3-Clause"));
    assertEquals("GPL-2.0-only", Licences.chosen("GPL-2.0-only OR LGPL-2.1-only"));
  }

  @Test
  void pomInheritsFromItsParentInTheRepository(@TempDir Path repository) throws IOException {
    pom(
        repository.resolve("org/acme/parent/7/parent-7.pom"),
        "<licenses><license><name>MIT License</name></license></licenses>");
    pom(
        repository.resolve("org/acme/lib/lib/1/lib-1.pom"),
        "<parent><groupId>org.acme</groupId><artifactId>parent</artifactId>"
            + "<version>7</version></parent>");
    Path jar = repository.resolve("org/acme/lib/lib/1/lib-1-sources.jar");
    assertEquals(Optional.of(List.of("MIT License")), Pom.beside(jar).map(Pom::licences));
  }

  @Test
  void pomThatIsNoneIsSurvived() {
    assertEquals(Optional.empty(), Pom.read("<project"));
    assertEquals(
        Optional.empty(),
        Pom.read("<!DOCTYPE p [<!ENTITY x SYSTEM \"file:/etc/passwd\">]><p>&x;</p>"));
  }

  private static void pom(Path file, String content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, "<project xmlns=\"http://maven.apache.org/POM/4.0.0\">" + content + "</project>");
  }
}
