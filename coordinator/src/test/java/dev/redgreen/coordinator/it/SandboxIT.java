package dev.redgreen.coordinator.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project with a test that asks a server, on a machine that has bubblewrap. */
@Tag("os-tools")
final class SandboxIT {
  private static final String TEST =
      """
      package com.acme.party;

      class ServerTest {
        @org.junit.jupiter.api.Test
        void answers() throws java.io.IOException {
          new java.net.Socket("127.0.0.1", %d).close();
        }
      }
      """;

  @TempDir Path temp;

  @Test
  void aTestThatWantsTheNetworkIsNoFailureOfTheProject() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Sandbox sandbox = Sandbox.of(temp, "repair-round");
      Solution.of("repair-round").files().forEach(sandbox::write);
      sandbox.write(
          "src/test/java/com/acme/party/ServerTest.java", TEST.formatted(server.getLocalPort()));
      sandbox.git();

      Cli.Run inside = sandbox.tdd().run("fix", "--offline", "--json");

      assertEquals(3, inside.exit(), inside::toString);
      assertEquals("bubblewrap", inside.text("sandbox"), inside::toString);
      assertTrue(inside.text("reason").contains("only outside of the sandbox"), inside::toString);
      assertTrue(inside.text("reason").contains("--sandbox off"), inside::toString);
      Cli.Run outside = sandbox.tdd().run("fix", "--offline", "--sandbox", "off", "--json");
      assertEquals("off", outside.text("sandbox"), outside::toString);
      assertFalse(outside.exit() == 3, outside::toString);
    }
  }
}
