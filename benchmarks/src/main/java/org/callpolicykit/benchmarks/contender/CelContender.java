package org.callpolicykit.benchmarks.contender;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.request.Schedule;

/**
 * Google's CEL, with one program for each shared rule, compiled once. Each call is put into maps and lists first, which takes a small part of the
 * time. The interpreter is CEL's first one: its newer planner copies the lists of a call whenever a program names them, and took about twice as
 * long where it read records of Java, and several times as long over maps.
 */
public final class CelContender implements Contender {

    private static final String MONTHS_AFTER = "monthsAfter";

    private final List<SharedRule> rules = new ArrayList<>();
    private final List<CelRuntime.Program> programs = new ArrayList<>();

    /** Compiles the rules. */
    public CelContender() {
        Cel cel = cel();
        CelRules.ALL.forEach((rule, expression) -> {
            rules.add(rule);
            programs.add(program(cel, expression));
        });
    }

    private static Cel cel() {
        String overload = "months_after_int_int";
        CelType facts = MapType.create(SimpleType.STRING, SimpleType.DYN);
        return CelFactory.legacyCelBuilder()
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addVar("kind", SimpleType.STRING)
                .addVar("withPupils", SimpleType.BOOL)
                .addVar("day", SimpleType.INT)
                .addVar("call", facts)
                .addVar("staff", ListType.create(facts))
                .addVar("pupils", ListType.create(facts))
                .addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(
                        MONTHS_AFTER,
                        CelOverloadDecl.newGlobalOverload(overload, SimpleType.INT, SimpleType.INT, SimpleType.INT)))
                .addFunctionBindings(CelFunctionBinding.fromOverloads(
                        MONTHS_AFTER,
                        CelFunctionBinding.from(overload, Long.class, Long.class, CelContender::monthsAfter)))
                .build();
    }

    private static Object monthsAfter(long day, long months) {
        return LocalDate.ofEpochDay(day).plusMonths(months).toEpochDay();
    }

    private static CelRuntime.Program program(Cel cel, String expression) {
        try {
            return cel.createProgram(cel.compile(expression).getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException("a shared rule in CEL does not compile: " + expression, e);
        }
    }

    @Override
    public void check(Schedule schedule, Instant at, long[] verdicts) {
        List<Call> calls = schedule.calls();
        try {
            DayByHand today = DayByHand.NONE;
            for (int index = 0; index < calls.size(); index++) {
                AskedCall asked = AskedCall.of(schedule, calls.get(index), today, at);
                today = asked.today();
                verdicts[index] = check(asked);
            }
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("a shared rule in CEL could not be evaluated", e);
        }
    }

    private long check(AskedCall asked) throws CelEvaluationException {
        Map<String, Object> facts = CelFacts.of(asked);
        long found = 0;
        for (int index = 0; index < programs.size(); index++) {
            long status = (Long) programs.get(index).eval(facts);
            SharedRule rule = rules.get(index);
            found |= (status & CelRules.BROKEN) == 0 ? 0 : rule.broken();
            found |= (status & CelRules.UNKNOWN) == 0 ? 0 : rule.unknown();
        }
        return found;
    }
}
