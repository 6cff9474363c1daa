package org.callpolicykit.api.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.callpolicykit.api.call.Audience;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.condition.NoticeTrait;
import org.callpolicykit.api.school.School;
import org.jspecify.annotations.Nullable;

/**
 * What the notices of a schedule's calls say, each once, and the lists of them that calls have. Two notices say the same when they differ at most in
 * when they were sent and in who confirmed them.
 */
@SuppressWarnings("EnumOrdinal") // columns are filled anew by every process
public final class NoticeColumn {

    /** The code of a list without notices. */
    static final int NONE = 0;

    private static final int TOPICS = Notice.Topic.values().length;
    private static final Audience[] AUDIENCES = Audience.values();
    private static final int FIRST_CAPACITY = 1 << 6;

    private final School school;
    private final Map<NoticeTrait, Answer> answers = new ConcurrentHashMap<>();

    /** What is said; a list is an earlier list and one thing more. */
    private final List<Notice> contents = new ArrayList<>();

    private final BitSet toAll = new BitSet();
    private long[] topics = new long[FIRST_CAPACITY];
    private int[] listBefore = new int[FIRST_CAPACITY];
    private int[] last = new int[FIRST_CAPACITY];
    private int lists = 1;

    private @Nullable NoticeContents codes = new NoticeContents(List.of());
    private @Nullable PairCodes pairs = new PairCodes();

    NoticeColumn(School school) {
        this.school = school;
    }

    /** Returns the same notices, to go on with. */
    NoticeColumn copy(School other) {
        NoticeColumn copy = new NoticeColumn(other);
        copy.contents.addAll(contents);
        copy.toAll.or(toAll);
        copy.topics = topics.clone();
        copy.listBefore = listBefore.clone();
        copy.last = last.clone();
        copy.lists = lists;
        copy.close();
        return copy;
    }

    /** Begins to be filled again. */
    void open() {
        if (codes == null) {
            PairCodes pairsSoFar = new PairCodes();
            for (int list = NONE + 1; list < lists; list++) {
                pairsSoFar.codeOf(listBefore[list], last[list]);
            }
            codes = new NoticeContents(contents);
            pairs = pairsSoFar;
        }
    }

    /**
     * Returns the code of what a notice says.
     *
     * @param measure as {@link NoticeContents} has it
     */
    int codeOf(Notice notice, int measure) {
        int code = Objects.requireNonNull(codes).codeOf(notice, measure);
        if (code == contents.size()) {
            contents.add(notice);
            topics = code == topics.length ? Arrays.copyOf(topics, 2 * topics.length) : topics;
            topics[code] = topicsOf(notice);
            toAll.set(code, notice.about().isEmpty());
        }
        return code;
    }

    /** Returns the code of a list that has one notice more than another. */
    int codeOf(int before, int content) {
        int code = Objects.requireNonNull(pairs).codeOf(before, content) + 1;
        if (code == lists) {
            if (lists == last.length) {
                last = Arrays.copyOf(last, 2 * lists);
                listBefore = Arrays.copyOf(listBefore, 2 * lists);
            }
            listBefore[code] = before;
            last[code] = content;
            lists++;
            answers.forEach((trait, answer) -> answer.extend(trait, code));
        }
        return code;
    }

    /** Ends the filling: what was only needed for that is let go. */
    void close() {
        codes = null;
        pairs = null;
    }

    private static long topicsOf(Notice notice) {
        long bits = 0;
        for (Notice.Topic topic : notice.topics()) {
            bits |= 1L << topic.ordinal();
        }
        long all = 0;
        for (Audience audience : AUDIENCES) {
            if (notice.audience().contains(audience)) {
                all |= bits << (audience.ordinal() * TOPICS);
            }
        }
        return all;
    }

    static long topic(Notice.Topic topic, Audience audience) {
        return 1L << (topic.ordinal() + audience.ordinal() * TOPICS);
    }

    static int channel(Channel channel) {
        return 1 << channel.ordinal();
    }

    /** Returns what one notice says to whom, as {@link #topic} has it. */
    long topics(int content) {
        return topics[content];
    }

    /** Returns whether everyone in a call is told, and not some only. */
    boolean isToAll(int content) {
        return toAll.get(content);
    }

    Notice content(int content) {
        return contents.get(content);
    }

    /** Returns the list that a list continues. */
    int listBefore(int list) {
        return listBefore[list];
    }

    /** Returns what the last notice of a list says; the list is not {@link #NONE}. */
    int last(int list) {
        return last[list];
    }

    int contents() {
        return contents.size();
    }

    int lists() {
        return lists;
    }

    /** Returns of which lists a trait holds of every notice. */
    public BitSet everyone(NoticeTrait trait) {
        return answers.computeIfAbsent(trait, Answer::new).ofLists;
    }

    /** Of what is said a trait holds, and of which lists it holds throughout. */
    private final class Answer {

        private final BitSet asked = new BitSet();
        private final BitSet ofContents = new BitSet();
        private final BitSet ofLists = new BitSet();

        Answer(NoticeTrait trait) {
            ofLists.set(NONE);
            for (int list = NONE + 1; list < lists; list++) {
                extend(trait, list);
            }
        }

        void extend(NoticeTrait trait, int list) {
            int content = last[list];
            if (!asked.get(content)) {
                asked.set(content);
                ofContents.set(content, holds(trait, contents.get(content)));
            }
            ofLists.set(list, ofLists.get(listBefore[list]) && ofContents.get(content));
        }
    }

    /** A trait that throws holds of nothing, so that the check itself is asked and reports what is wrong with it. */
    private boolean holds(NoticeTrait trait, Notice notice) {
        try {
            return trait.of(notice, school);
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            return false;
        }
    }
}
