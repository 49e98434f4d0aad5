package dev.redgreen.coordinator.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Projects in whose build annotation processors take part: Lombok on the class path, MapStruct not.
 */
final class ProcessorsIT {
  private static final String MAPPER = "src/main/java/com/acme/party/GuestMapper.java";
  private static final String PARTY = "src/main/java/com/acme/party/Party.java";

  @TempDir Path temp;

  private Sandbox project() {
    Sandbox sandbox = Sandbox.of(temp, "repair-round");
    sandbox.delete("src/test/java/com/acme/party/BillSplitTest.java");
    sandbox.write(
        "pom.xml",
        sandbox
            .read("pom.xml")
            .replace(
                "  <dependencies>\n",
                """
                  <dependencies>
                    <dependency>
                      <groupId>org.projectlombok</groupId>
                      <artifactId>lombok</artifactId>
                      <version>1.18.42</version>
                      <scope>provided</scope>
                    </dependency>
                    <dependency>
                      <groupId>org.mapstruct</groupId>
                      <artifactId>mapstruct</artifactId>
                      <version>1.6.3</version>
                    </dependency>
                """)
            .replace(
                "<version>3.14.1</version>\n",
                """
                <version>3.14.1</version>
                        <configuration>
                          <annotationProcessorPaths>
                            <path>
                              <groupId>org.projectlombok</groupId>
                              <artifactId>lombok</artifactId>
                              <version>1.18.42</version>
                            </path>
                            <path>
                              <groupId>org.projectlombok</groupId>
                              <artifactId>lombok-mapstruct-binding</artifactId>
                              <version>0.2.0</version>
                            </path>
                            <path>
                              <groupId>org.mapstruct</groupId>
                              <artifactId>mapstruct-processor</artifactId>
                              <version>1.6.3</version>
                            </path>
                          </annotationProcessorPaths>
                        </configuration>
                """));
    return sandbox
        .write(
            "src/main/java/com/acme/party/Guest.java",
            """
            package com.acme.party;

            import lombok.Data;

            @Data
            public class Guest {
              private String name;
              private int glasses;
            }
            """)
        .write(
            "src/main/java/com/acme/party/Row.java",
            """
            package com.acme.party;

            import lombok.Data;

            @Data
            public class Row {
              private String guest;
              private int glasses;
            }
            """)
        .write(
            MAPPER,
            """
            package com.acme.party;

            import org.mapstruct.Mapper;
            import org.mapstruct.Mapping;

            @Mapper
            public interface GuestMapper {
              @Mapping(source = "name", target = "guest")
              Row row(Guest guest);
            }
            """)
        .write(
            PARTY,
            """
            package com.acme.party;

            import java.util.ArrayList;
            import java.util.List;
            import lombok.Getter;
            import lombok.RequiredArgsConstructor;

            @RequiredArgsConstructor
            public class Party {
              @Getter private final String host;
              private final List<Guest> guests = new ArrayList<>();

              public void welcome(Guest guest) {
                guests.add(guest);
              }

              public int glasses() {
                int glasses = 0;
                for (Guest guest : guests) {
                  glasses += guest.getGlasses();
                }
                return glasses;
              }
            }
            """)
        .write(
            "src/test/java/com/acme/party/PartyTest.java",
            """
            package com.acme.party;

            import static org.junit.jupiter.api.Assertions.assertEquals;

            import org.junit.jupiter.api.Test;
            import org.mapstruct.factory.Mappers;

            class PartyTest {
              private static Guest guest(String name, int glasses) {
                Guest guest = new Guest();
                guest.setName(name);
                guest.setGlasses(glasses);
                return guest;
              }

              @Test
              void glassesAreCounted() {
                Party party = new Party("Ada");
                party.welcome(guest("Bo", 2));
                party.welcome(guest("Cy", 3));
                assertEquals(5, party.glasses());
                assertEquals("Ada", party.getHost());
              }

              @Test
              void aGuestBecomesARow() {
                assertEquals("Bo", Mappers.getMapper(GuestMapper.class).row(guest("Bo", 2)).getGuest());
              }
            }
            """);
  }

  /** Two errors in two files: one in the sources, one that MapStruct reports. */
  @Test
  void whatProcessorsWriteAndReportIsKnownToTheRules() {
    Sandbox sandbox = project();
    String mapper = sandbox.read(MAPPER);
    String party = sandbox.read(PARTY);
    sandbox
        .write(MAPPER, mapper.replace("\"guest\"", "\"gust\""))
        .write(PARTY, party.replace("guest.getGlasses()", "guest.getGlases()"))
        .git();

    Cli.Run run = sandbox.tdd().run("fix", "--offline", "--apply", "--json");

    assertEquals("green", run.text("outcome"), run::toString);
    assertEquals("warm", run.text("lane"), run::toString);
    assertEquals(mapper, sandbox.read(MAPPER));
    assertEquals(party, sandbox.read(PARTY));
  }
}
