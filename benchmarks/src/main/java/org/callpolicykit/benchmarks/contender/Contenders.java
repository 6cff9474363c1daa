package org.callpolicykit.benchmarks.contender;

import java.time.Instant;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.core.PolicyKit;

/** Makes contenders by name, and holds them to the verdicts of the one written by hand. */
public final class Contenders {

    private Contenders() {}

    /**
     * Returns a contender, ready to check.
     *
     * @param kit a kit that has loaded its plugins, for the contenders that are the kit
     */
    public static Contender of(ContenderName name, PolicyKit kit) {
        return switch (name) {
            case LOOP -> new LoopChecker();
            case FUSED -> new FusedChecker();
            case STREAMS -> new StreamChecker();
            case KIT -> new KitContender(kit);
            case EASY_RULES -> new EasyRulesContender();
            case DROOLS -> DroolsContender.stateless();
            case DROOLS_KEPT -> DroolsContender.kept();
            case CEL -> new CelContender();
            case CEDAR -> new CedarContender();
            case LOOP_OF_CEDAR -> new PartialLoopChecker(CedarContender.RULES);
            case KIT_OF_CEDAR -> new KitContender(kit, CedarContender.RULES);
        };
    }

    /**
     * Checks a schedule with a contender and by hand.
     *
     * @throws IllegalStateException if they differ in a rule that the contender has: measuring it would say nothing
     */
    public static void requireVerdictsOfByHand(Contender contender, Schedule schedule, Instant at) {
        long[] verdicts = new long[schedule.size()];
        long[] byHand = new long[schedule.size()];
        contender.check(schedule, at, verdicts);
        new LoopChecker().check(schedule, at, byHand);
        long mask = SharedRule.mask(contender.rules());
        for (int index = 0; index < verdicts.length; index++) {
            if (verdicts[index] != (byHand[index] & mask)) {
                throw new IllegalStateException(
                        "of call " + schedule.calls().get(index).id() + " "
                                + contender.getClass().getSimpleName() + " found "
                                + Long.toHexString(verdicts[index]) + ", by hand it is "
                                + Long.toHexString(byHand[index] & mask));
            }
        }
    }
}
