package dev.redgreen.fixer.rules.engine;

import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.rules.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Errors that say the same of the same name in one file, so that the same repair mends all. */
record Group(CompileError first, List<CompileError> others) {
  static Group of(State state, CompileError target) {
    return new Group(
        target,
        state.errors().stream()
            .filter(error -> !target.symbol().isEmpty() && !error.equals(target))
            .filter(error -> error.fingerprint().equals(target.fingerprint()))
            .filter(error -> error.start() >= 0)
            .toList());
  }

  /** The repair made at every error if it changes the place of the first one only; and as it is. */
  Stream<Repair> everywhere(Repair repair) {
    List<Edit> edits = repair.patch().edits();
    if (others.isEmpty() || edits.size() != 1 || !(edits.get(0) instanceof Edit.Replace only)) {
      return Stream.of(repair);
    }
    boolean atPlace =
        only.file().equals(first.place().file())
            && only.start() >= first.start()
            && only.end() <= first.end();
    boolean alike =
        only.end() == first.end() && only.start() - first.end() >= -shortest()
            || others.stream().allMatch(other -> length(other) == length(first));
    return atPlace && alike ? Stream.of(shifted(repair, only), repair) : Stream.of(repair);
  }

  private int shortest() {
    return others.stream().mapToInt(Group::length).min().orElse(0);
  }

  private static int length(CompileError error) {
    return error.end() - error.start();
  }

  private Repair shifted(Repair repair, Edit.Replace only) {
    List<Edit> all = new ArrayList<>(List.of(only));
    for (CompileError other : others) {
      int by = other.end() - first.end();
      all.add(new Edit.Replace(only.file(), only.start() + by, only.end() + by, only.text()));
    }
    return new Repair(Patch.of(all), repair.why(), repair.standing());
  }
}
