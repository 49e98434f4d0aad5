package dev.redgreen.coordinator.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * A git repository of our own, outside the user's, that borrows the user's objects through
 * alternates. Real git works in its worktree, and runs no hook, filter or monitor there.
 */
final class PrivateRepository implements AutoCloseable {
  private static final String BRANCH = "refs/heads/tdd";

  private final Path directory;
  private final FileRepository repository;

  private PrivateRepository(Path directory, FileRepository repository) {
    this.directory = directory;
    this.repository = repository;
  }

  /** A file of a commit: {@code mode} is regular, executable, link or submodule. */
  record Node(FileMode mode, ObjectId id) {}

  /**
   * Makes the repository.
   *
   * @param directory where it is to be; it does not exist
   * @param worktree the tree it belongs to
   * @param objects object directory to borrow from
   * @param exclude ignore rules beside those in the tree
   */
  static PrivateRepository create(
      Path directory, Path worktree, Optional<Path> objects, String exclude) throws IOException {
    IsolatedGit.install();
    for (String name :
        new String[] {"objects/info", "objects/pack", "refs/heads", "hooks", "info"}) {
      Files.createDirectories(directory.resolve(name));
    }
    Files.writeString(directory.resolve("HEAD"), "ref: " + BRANCH + "\n");
    Files.writeString(directory.resolve("config"), config(directory, worktree));
    // the highest of all attribute files: bytes are bytes, whatever the tree's own files say
    Files.writeString(
        directory.resolve("info/attributes"), "* -text -filter -ident -working-tree-encoding\n");
    Files.writeString(directory.resolve("info/exclude"), exclude);
    if (objects.isPresent()) {
      Files.writeString(directory.resolve("objects/info/alternates"), objects.get() + "\n");
    }
    Files.writeString(worktree.resolve(".git"), pointer(directory));
    return new PrivateRepository(directory, open(directory, worktree));
  }

  /** What the worktree's {@code .git} file says. */
  static String pointer(Path directory) {
    return "gitdir: " + directory + "\n";
  }

  private static String config(Path directory, Path worktree) {
    Config config = new Config();
    config.setInt("core", null, "repositoryFormatVersion", 0);
    config.setBoolean("core", null, "bare", false);
    config.setBoolean("core", null, "fileMode", true);
    config.setBoolean("core", null, "symlinks", true);
    config.setBoolean("core", null, "fsmonitor", false);
    config.setBoolean("core", null, "untrackedCache", false);
    config.setBoolean("core", null, "autocrlf", false);
    config.setString("core", null, "worktree", worktree.toString());
    config.setString("core", null, "hooksPath", directory.resolve("hooks").toString());
    config.setInt("core", null, "compression", 1);
    config.setInt("gc", null, "auto", 0);
    config.setBoolean("maintenance", null, "auto", false);
    config.setBoolean("commit", null, "gpgsign", false);
    config.setString("user", null, "name", "Redgreen");
    config.setString("user", null, "email", "redgreen@localhost");
    return config.toText();
  }

  private static FileRepository open(Path directory, Path worktree) throws IOException {
    return (FileRepository)
        new FileRepositoryBuilder()
            .setGitDir(directory.toFile())
            .setWorkTree(worktree.toFile())
            .setMustExist(true)
            .build();
  }

  /** Collects the blobs of a whole tree into one pack. */
  ObjectInserter packing() {
    return repository.getObjectDatabase().newPackInserter();
  }

  /** Stores the bytes of one file. */
  ObjectId blob(byte[] bytes) throws IOException {
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      ObjectId id = inserter.insert(Constants.OBJ_BLOB, bytes);
      inserter.flush();
      return id;
    }
  }

  /** The id that a file's bytes have, without storing them. */
  static ObjectId idOf(Path file) throws IOException {
    MessageDigest digest = blobDigest(Files.size(file));
    byte[] buffer = new byte[1 << 16];
    try (InputStream bytes = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      for (int n = bytes.read(buffer); n > 0; n = bytes.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return ObjectId.fromRaw(digest.digest());
  }

  /** The id that bytes have, without storing them. */
  static ObjectId idOf(byte[] bytes) {
    return ObjectId.fromRaw(blobDigest(bytes.length).digest(bytes));
  }

  private static MessageDigest blobDigest(long size) {
    MessageDigest digest = Constants.newMessageDigest();
    digest.update(("blob " + size + "\0").getBytes(StandardCharsets.US_ASCII));
    return digest;
  }

  /** The bytes of a stored file. */
  byte[] bytes(ObjectId id) throws IOException {
    return repository.open(id, Constants.OBJ_BLOB).getCachedBytes(Integer.MAX_VALUE);
  }

  /** Whether the object is here or borrowed. */
  boolean has(ObjectId id) throws IOException {
    return repository.getObjectDatabase().has(id);
  }

  /**
   * The commit that a revision stands for, such as an id, its beginning, or {@code id~2}; empty if
   * there is no such commit.
   */
  Optional<ObjectId> commitNamed(String revision) throws IOException {
    try {
      return Optional.ofNullable(repository.resolve(revision + "^{commit}"));
    } catch (AmbiguousObjectException
        | IncorrectObjectTypeException
        | MissingObjectException
        | RevisionSyntaxException e) {
      return Optional.empty();
    }
  }

  /** Records a tree as the newest commit, with which real git agrees. */
  String commit(Map<String, Node> files, String message, List<ObjectId> parents)
      throws IOException {
    DirCache index = DirCache.lock(repository.getIndexFile(), repository.getFS());
    try (ObjectInserter inserter = packing()) {
      fill(index, files);
      CommitBuilder commit = new CommitBuilder();
      commit.setTreeId(index.writeTree(inserter));
      commit.setParentIds(parents);
      PersonIdent us =
          new PersonIdent("Redgreen", "redgreen@localhost", Instant.now(), ZoneOffset.UTC);
      commit.setAuthor(us);
      commit.setCommitter(us);
      commit.setMessage(message);
      String id = inserter.insert(commit).name();
      inserter.flush();
      index.write();
      index.commit();
      Files.writeString(directory.resolve(BRANCH), id + "\n");
      return id;
    } finally {
      index.unlock();
    }
  }

  /** Goes back to a commit that has these files; later commits stay readable by their ids. */
  void reset(String commit, Map<String, Node> files) throws IOException {
    DirCache index = DirCache.lock(repository.getIndexFile(), repository.getFS());
    try {
      fill(index, files);
      index.write();
      index.commit();
      Files.writeString(directory.resolve(BRANCH), commit + "\n");
    } finally {
      index.unlock();
    }
  }

  private static void fill(DirCache index, Map<String, Node> files) {
    DirCacheBuilder builder = index.builder();
    files.forEach(
        (path, node) -> {
          DirCacheEntry entry = new DirCacheEntry(path);
          entry.setFileMode(node.mode());
          entry.setObjectId(node.id());
          builder.add(entry);
        });
    builder.finish();
  }

  /** The files of a commit by path. */
  TreeMap<String, Node> files(ObjectId commit) throws IOException {
    TreeMap<String, Node> files = new TreeMap<>();
    try (ObjectReader reader = repository.newObjectReader();
        RevWalk commits = new RevWalk(reader);
        TreeWalk walk = new TreeWalk(reader)) {
      walk.addTree(commits.parseCommit(commit).getTree());
      walk.setRecursive(true);
      while (walk.next()) {
        files.put(walk.getPathString(), new Node(walk.getFileMode(), walk.getObjectId(0)));
      }
    }
    return files;
  }

  @Override
  public void close() {
    repository.close();
  }
}
