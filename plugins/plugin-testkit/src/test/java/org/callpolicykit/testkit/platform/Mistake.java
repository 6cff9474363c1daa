package org.callpolicykit.testkit.platform;

/** Mistakes that adapters make, each with the test of the contract that finds it. */
enum Mistake {
    BELIEVES_WHAT_IT_SENT("screen sharing: is not enforced where the platform ignores it"),
    READS_THE_UNKNOWN_AS_STRICT("screen sharing: is unverified where its value is unknown"),
    ROUNDS_TO_THE_LOOSER("screen sharing: is never looser than required"),
    REMEMBERS_INSTEAD_OF_READING("private chat: has drifted once somebody changed it"),
    SAYS_A_STEP_IS_BY_DESIGN("lock: leaves its step to somebody"),
    SAYS_NOTHING_IS_BY_DESIGN("joining by web link: is so by design"),
    SAYS_A_PART_IS_THE_WHOLE("waiting room: is not said to be enforced"),
    ANSWERS_FOR_WHAT_NOBODY_ASKED("every required control has one outcome, and no other has one"),
    MAKES_ANOTHER_EACH_TIME("one meeting: a call that is provisioned twice has one"),
    GIVES_ALL_CALLS_ONE_ROOM("one meeting: each call has its own"),
    MAKES_THE_EVENT_AGAIN("one meeting: a call is provisioned once after a crash after any request"),
    NEVER_ASKS_WHETHER_IT_IS_THERE("one meeting: a call is provisioned once after a crash after any request"),
    POSTS_TWICE("one meeting: an answer that is lost makes no second one"),
    REPORTS_HALF_AS_DONE("one meeting: a call is provisioned once after a crash before any request"),
    AMENDS_BY_MAKING_ANOTHER("one meeting: amending changes it"),
    LEAVES_THE_EVENT("one meeting: nothing is left of what was cancelled"),
    MINDS_WHAT_IS_GONE("one meeting: a call is cancelled once after a crash after any request"),
    NEVER_TRIES_AGAIN("faults: 429 at any request is tried again"),
    TRIES_AGAIN_AT_ONCE("faults: waits for as long as the platform asks"),
    TRIES_FOR_EVER("faults: gives up while the platform stays busy"),
    WAITS_FOR_DAYS("faults: waits no longer than its deadline"),
    CALLS_EVERYTHING_UNREACHABLE("faults: what the tenant does not allow is reported"),
    SAYS_ONLY_THE_STATUS("faults: a credential that is refused is reported"),
    TAKES_NONSENSE_FOR_EMPTY("faults: an empty answer, to all requests from any on, is reported"),
    SHOWS_WHAT_THE_PLATFORM_SAYS("discretion: exceptions name nobody and show no secret"),
    LOGS_ITS_REQUESTS("discretion: the log names nobody and shows no secret"),
    FINDS_NOTHING_MISSING("preflight: says what is missing, and what to do"),
    READS_THE_FIRST_PAGE("attendance: nobody is lost between pages"),
    TAKES_REPEATED_PAGES("attendance: pages that repeat are not taken for an answer"),
    FORGETS_WHOSE_ACCOUNT_IT_IS("attendance: knows people of the call by their accounts, and nobody else"),
    KNOWS_PEOPLE_BY_THEIR_NAMES("attendance: knows people of the call by their accounts, and nobody else"),
    REMEMBERS_WHO_WAS_THERE("attendance: knows people of the call by their accounts, and nobody else"),
    TAKES_A_HINT_FOR_A_LOCK("locking: says what became of the lock, and no more than is so"),
    ANSWERS_FOR_THE_WAITING_ROOM("locking: says what became of the lock, and no more than is so"),
    LOCKS_ONLY_WHAT_IS_OPEN("locking: a call that is locked twice is locked"),
    OPENS_THE_CHAT_WHEN_IT_LOCKS("locking: loosens nothing of what was strict"),
    LOCKS_WITH_A_LOOSER_LOBBY("locking: loosens nothing of what was strict"),
    ANNOUNCES_THE_LOCK("locking: makes nothing, and takes nothing away"),
    TAKES_WHAT_IS_GONE_FOR_LOCKED("locking: a meeting that is gone is reported"),
    MIXES_UP_THE_CALLS_OF_THREADS("threads: 8 calls from 4 threads are one thing each"),
    REHEARSES_ANOTHER_PLAY("rehearsal: foretells how a meeting is made"),
    FORGETS_THE_NAME_IN_A_REHEARSAL("rehearsal: foretells how a meeting is changed"),
    READS_TO_REHEARSE_READING("rehearsal: foretells how a meeting is read back"),
    SHOWS_ITS_KEY_IN_A_REHEARSAL("rehearsal: foretells how a meeting is read back"),
    FORETELLS_A_SECOND_PAGE("rehearsal: foretells how it is asked who was there"),
    LOCKS_TO_REHEARSE_LOCKING("rehearsal: foretells how a meeting is locked"),
    REHEARSES_BACKWARDS("rehearsal: foretells how a meeting is taken back"),
    FORETELLS_NOTHING_OF_A_PREFLIGHT("rehearsal: foretells how a tenant is looked over"),
    FORETELLS_WHAT_IT_LACKS("lacking: it never keeps late comers out, and says so");

    private final String foundBy;

    Mistake(String foundBy) {
        this.foundBy = foundBy;
    }

    String foundBy() {
        return foundBy;
    }
}
