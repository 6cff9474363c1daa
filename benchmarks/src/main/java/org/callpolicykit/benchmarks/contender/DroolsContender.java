package org.callpolicykit.benchmarks.contender;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.request.Schedule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Drools, with the shared rules in DRL, compiled once to an executable model. Its rules read the calls as they are: people come out of a call by
 * {@code from}, one rule for each thing that can be the matter. That is the fastest of the ways tried to put it: with {@code exists} for each
 * list of people, and rules of their own for missing facts, the same verdicts took more than twice as long.
 */
public final class DroolsContender implements Contender {

    private static final String RULES = "shared-rules.drl";
    private static final String VERDICT = "verdict";

    private final Verdict verdict;
    private final Consumer<AskedCall> session;
    private final Runnable end;

    private DroolsContender(Verdict verdict, Consumer<AskedCall> session, Runnable end) {
        this.verdict = verdict;
        this.session = session;
        this.end = end;
    }

    /** Asks one stateless session about every call; it takes its working memory out of a pool, which is faster than a new one for each call. */
    public static DroolsContender stateless() {
        Verdict verdict = new Verdict();
        KieSessionsPool pool = compile().newKieSessionsPool(1);
        StatelessKieSession session = pool.newStatelessKieSession();
        session.setGlobal(VERDICT, verdict);
        return new DroolsContender(verdict, session::execute, pool::shutdown);
    }

    /**
     * Asks one session that is kept: a call goes in, the rules fire, and the call is taken out again. Rule units took as long when one
     * instance was kept, and longer with an instance for each call, so they are left out.
     */
    public static DroolsContender kept() {
        Verdict verdict = new Verdict();
        KieSession session = compile().newKieSession();
        session.setGlobal(VERDICT, verdict);
        Consumer<AskedCall> ask = asked -> {
            FactHandle fact = session.insert(asked);
            session.fireAllRules();
            session.delete(fact);
        };
        return new DroolsContender(verdict, ask, session::dispose);
    }

    private static KieBase compile() {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write(services.getResources()
                .newClassPathResource(RULES, DroolsContender.class)
                .setSourcePath("src/main/resources/" + RULES));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().getMessages().toString());
        }
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    @Override
    public void check(Schedule schedule, Instant at, long[] verdicts) {
        List<Call> calls = schedule.calls();
        DayByHand today = DayByHand.NONE;
        for (int index = 0; index < calls.size(); index++) {
            verdict.clear();
            AskedCall asked = AskedCall.of(schedule, calls.get(index), today, at);
            today = asked.today();
            session.accept(asked);
            verdicts[index] = verdict.found();
        }
    }

    @Override
    public void close() {
        end.run();
    }
}
