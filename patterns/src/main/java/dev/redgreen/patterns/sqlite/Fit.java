package dev.redgreen.patterns.sqlite;

/**
 * How a declaration fits a question, part by part; shares lie in 0..1.
 *
 * @param name share of the name's words that the question has
 * @param asked share of the question's telling words that the name has
 * @param first 1 where the question begins with the name's first word, as {@code Reverses …} does
 * @param lead how well the name's first word goes with the beginning of the question, see {@link
 *     Leads}
 * @param type share of the enclosing type's words that the question has
 * @param parameters share of the words of parameters that the question has
 * @param result share of the result type's words that the question has
 * @param making 1 for a constructor where an instance is to be made, -1 for another constructor
 * @param truth 1 for a yes or no where that is asked, -1 for another yes or no
 * @param open 1 for what is public
 */
record Fit(
    double name,
    double asked,
    double first,
    double lead,
    double type,
    double parameters,
    double result,
    double making,
    double truth,
    double open) {

  static Fit of(Question question, Declaration found) {
    boolean begins =
        !found.name().isEmpty()
            && !question.first().isEmpty()
            && Stem.same(found.name().get(0), question.first());
    return new Fit(
        Stem.share(found.name(), question.stems()),
        Stem.share(question.telling(), found.name()),
        begins ? 1 : 0,
        Leads.lift(question.lead(), found.begin()),
        Stem.share(found.type(), question.stems()),
        Stem.share(found.parameters(), question.stems()),
        Stem.share(found.result(), question.stems()),
        sign(found.constructor(), question.making()),
        sign(found.truth(), question.truth()),
        found.open() ? 1 : 0);
  }

  private static double sign(boolean is, boolean wanted) {
    return is ? wanted ? 1 : -1 : 0;
  }
}
