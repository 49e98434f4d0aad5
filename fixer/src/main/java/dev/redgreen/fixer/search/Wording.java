package dev.redgreen.fixer.search;

import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.TestFailure;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said of changes that pass. */
final class Wording {
  private Wording() {}

  /** The changes as fixes, in their order. */
  static Stream<Fix> fixes(List<Passer> passers, List<TestFailure> failing) {
    String code = failing.get(0).kind();
    return passers.stream()
        .map(
            passer ->
                new Fix(
                    passer.mutation().patch(),
                    MutationProposer.RUNG,
                    code,
                    why(passer),
                    Standing.PLAUSIBLE,
                    List.of(),
                    caution(passer, passers)));
  }

  private static String why(Passer passer) {
    return passer.mutation().what()
        + " in "
        + passer.mutation().place()
        + ": with it "
        + count(passer.passing(), "failing test")
        + (passer.passing() == 1 ? " passes" : " pass")
        + (passer.failing() == 0 ? "" : ", " + passer.failing() + " still fail");
  }

  private static String caution(Passer passer, List<Passer> all) {
    List<Passer> rivals = all.stream().filter(other -> other != passer).toList();
    String support =
        "only "
            + count(passer.passing(), "failing test")
            + " and "
            + count(passer.others(), "passing test")
            + " speak for this change";
    if (rivals.isEmpty()) {
      return support + ", which may fit by coincidence";
    }
    String names =
        Stream.concat(Stream.of(passer), rivals.stream())
            .map(one -> one.mutation().what())
            .collect(Collectors.joining(" and "));
    return names
        + (rivals.size() == 1 ? " both pass" : " all pass")
        + ": one more example would tell them apart; "
        + support;
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
