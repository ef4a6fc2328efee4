package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.Claim.Direction;
import io.github.pefttaxonomy.Metric;
import io.github.pefttaxonomy.Unit;

/**
 * A metric that a number was attached to.
 *
 * @param metric what the number is about
 * @param direction whether it tells of a change
 * @param unit what it is counted in, in the sense of a claim
 * @param start the first word that says so
 * @param end the word after the last
 */
record Figure(Metric metric, Direction direction, Unit unit, int start, int end) {}
