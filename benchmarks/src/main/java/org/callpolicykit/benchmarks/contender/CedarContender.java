package org.callpolicykit.benchmarks.contender;

import com.cedarpolicy.AuthorizationEngine;
import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.AuthorizationResponse;
import com.cedarpolicy.model.AuthorizationSuccessResponse;
import com.cedarpolicy.model.Context;
import com.cedarpolicy.model.entity.Entities;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.exception.InternalException;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.request.Schedule;

/**
 * Cedar, with a policy for each way in which a call can break a shared rule or leave it unproven: each forbids the opening of the call, and the
 * answer names every policy that does. The policies are parsed once and kept by the native library, without which a
 * request took more than ten times as long; what is known of the call is the request's context, which took a quarter less than an entity.
 *
 * <p>Cedar has ten of the shared rules. It compares sets as wholes and cannot ask something of each of their members, so whatever holds one of
 * several dates of one of several people against the day of the call is left out: both rules about Acceptable Use, the checks of work accounts,
 * acknowledgements, trainings, and what parents were told. It cannot count either: how many adults there are, the host tells.
 */
public final class CedarContender implements Contender {

    /** The rules that Cedar can express. */
    public static final Set<SharedRule> RULES = Collections.unmodifiableSet(EnumSet.of(
            SharedRule.TWO_STAFF_PRESENT,
            SharedRule.PURPOSE_FITS_KIND,
            SharedRule.PUPIL_CALL_PLATFORM,
            SharedRule.STAFF_CALL_PLATFORM,
            SharedRule.SCREEN_SHARING_LIMITED,
            SharedRule.FILE_TRANSFER_DISABLED,
            SharedRule.PRIVATE_CHAT_DISABLED,
            SharedRule.WAITING_ROOM_PLANNED,
            SharedRule.STAFF_ON_SCHOOL_DEVICE_AND_ACCOUNT,
            SharedRule.SCHOOL_LOGINS_WITH_PUPILS));

    private static final EntityUID SCHOOL = type("School").of("school");
    private static final EntityUID OPEN = type("Action").of("open");
    private static final EntityTypeName CALL = type("Call");
    private static final Entities NO_ENTITIES = new Entities(Set.of());

    private final AuthorizationEngine engine = new BasicAuthorizationEngine();
    private final PolicySet policies;
    private final Map<String, Long> bits = new HashMap<>();

    /** Parses the policies. */
    public CedarContender() {
        for (SharedRule rule : RULES) {
            bits.put(rule + " broken", rule.broken());
            bits.put(rule + " unknown", rule.unknown());
        }
        policies = parse();
    }

    private static EntityTypeName type(String name) {
        return EntityTypeName.parse(name).orElseThrow();
    }

    private static PolicySet parse() {
        try (InputStream text =
                Objects.requireNonNull(CedarContender.class.getResourceAsStream("shared-rules.cedar"))) {
            Set<Policy> named = new HashSet<>();
            for (Policy policy :
                    PolicySet.parsePolicies(new String(text.readAllBytes(), StandardCharsets.UTF_8)).policies) {
                named.add(new Policy(policy.getSource(), policy.getAnnotation("id")));
            }
            PolicySet policies = new PolicySet(named);
            policies.cache();
            return policies;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InternalException | CacheException e) {
            throw new IllegalStateException("the shared rules in Cedar could not be parsed", e);
        }
    }

    @Override
    public Set<SharedRule> rules() {
        return RULES;
    }

    @Override
    public void check(Schedule schedule, Instant at, long[] verdicts) {
        List<Call> calls = schedule.calls();
        try {
            for (int index = 0; index < calls.size(); index++) {
                verdicts[index] = check(calls.get(index));
            }
        } catch (AuthException e) {
            throw new IllegalStateException("Cedar could not answer", e);
        }
    }

    private long check(Call call) throws AuthException {
        AuthorizationResponse response = engine.isAuthorized(
                new AuthorizationRequest(SCHOOL, OPEN, CALL.of(call.id().value()), new Context(CedarFacts.of(call))),
                policies,
                NO_ENTITIES);
        AuthorizationSuccessResponse answer = response.success.orElseThrow(
                () -> new IllegalStateException("Cedar refused to answer: " + response.errors));
        if (!answer.getErrors().isEmpty()) {
            throw new IllegalStateException("a shared rule in Cedar failed: " + answer);
        }
        long found = 0;
        if (!answer.isAllowed()) {
            for (String policy : answer.getReason()) {
                found |= Objects.requireNonNull(bits.get(policy));
            }
        }
        return found;
    }
}
