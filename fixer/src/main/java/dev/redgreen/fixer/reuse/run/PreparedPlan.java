package dev.redgreen.fixer.reuse.run;

import dev.redgreen.fixer.reuse.plan.Plan;
import dev.redgreen.fixer.reuse.write.Support;

/** A plan with the code that it needs beside it. */
public record PreparedPlan(Plan plan, Support support) {}
