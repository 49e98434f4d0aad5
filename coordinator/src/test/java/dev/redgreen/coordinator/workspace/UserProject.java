package dev.redgreen.coordinator.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** A project of a user in a temporary directory, worked on by the machine's real git. */
record UserProject(Path root) {
  static UserProject plain(Path root) throws IOException {
    Files.createDirectories(root);
    return new UserProject(root.toRealPath());
  }

  static UserProject git(Path root) throws IOException {
    UserProject project = plain(root);
    project.git("init", "-q", "-b", "main");
    project.git("config", "user.name", "User");
    project.git("config", "user.email", "user@localhost");
    return project;
  }

  UserProject write(String file, String text) throws IOException {
    return write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  UserProject write(String file, byte[] bytes) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(Disk.parent(path));
    Files.write(path, bytes);
    return this;
  }

  UserProject commit(String message) throws IOException {
    git("add", "-A");
    git("commit", "-q", "--no-verify", "-m", message);
    return this;
  }

  String read(String file) throws IOException {
    return Files.readString(root.resolve(file));
  }

  /** What real git prints, run in the project; fails if git does. */
  String git(String... arguments) throws IOException {
    return gitIn(root, arguments);
  }

  static String gitIn(Path directory, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new AssertionError(command + " in " + directory + ": " + output);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return output;
  }

  /** Name, kind, permissions, time and bytes of everything below a directory. */
  static TreeMap<String, String> fingerprint(Path directory, boolean times) throws IOException {
    TreeMap<String, String> print = new TreeMap<>();
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes is)
              throws IOException {
            return add(path, is, "");
          }

          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes is) throws IOException {
            return add(
                path,
                is,
                is.isSymbolicLink()
                    ? Files.readSymbolicLink(path).toString()
                    : PrivateRepository.idOf(Files.readAllBytes(path)).name());
          }

          private FileVisitResult add(Path path, BasicFileAttributes is, String bytes)
              throws IOException {
            String rights =
                is.isSymbolicLink() ? "" : Files.getPosixFilePermissions(path).toString();
            String time = times ? is.lastModifiedTime().toString() : "";
            print.put(directory.relativize(path).toString(), rights + time + bytes);
            return FileVisitResult.CONTINUE;
          }
        });
    return print;
  }

  TreeMap<String, String> fingerprint() throws IOException {
    return fingerprint(root, true);
  }
}
