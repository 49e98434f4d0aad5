package dev.redgreen.patterns;

/**
 * What the outcome log says of a pattern, for one project and one relevance.
 *
 * @param successesHere decayed weight of successes in this project
 * @param failuresHere decayed weight of failures in this project
 * @param successesElsewhere decayed weight of successes in other projects
 * @param failuresElsewhere decayed weight of failures in other projects
 * @param trials number of recorded events
 * @param mean expected success μ, in 0..1
 * @param deviation its standard deviation
 */
public record Success(
    double successesHere,
    double failuresHere,
    double successesElsewhere,
    double failuresElsewhere,
    int trials,
    double mean,
    double deviation) {}
