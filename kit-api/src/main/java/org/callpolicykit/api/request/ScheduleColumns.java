package org.callpolicykit.api.request;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.callpolicykit.api.call.Audience;
import org.callpolicykit.api.call.CalendarEvent;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Channel;
import org.callpolicykit.api.call.Control;
import org.callpolicykit.api.call.ControlSettings;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.call.Who;
import org.callpolicykit.api.condition.Days;
import org.callpolicykit.api.condition.NoticeToPupil;
import org.callpolicykit.api.person.Account;
import org.callpolicykit.api.person.Pupil;
import org.callpolicykit.api.person.StaffMember;
import org.callpolicykit.api.school.School;
import org.jspecify.annotations.Nullable;

/**
 * What rules ask of every call, by column instead of by call: a few numbers for each row, in the order of the schedule; the lists of people and what
 * notices say each once. For the kit, which looks through whole schedules by them. The columns of a schedule never change; a {@link #copy} belongs to
 * whoever made it, on one thread.
 */
@SuppressWarnings("EnumOrdinal") // columns are filled anew by every process
public final class ScheduleColumns {

    /** What a column says of a fact that is not there. */
    public static final int NOT_KNOWN = -1;

    /** The code of a platform that has none of its own, because there are too many: it may be any. */
    public static final int ONE_OF_MANY = Byte.MAX_VALUE;

    private static final int NEVER = Integer.MAX_VALUE;

    /** Room for them is made beforehand: where a class of thirty is complete three times in four, it is enough. */
    private static final int PUPILS_KEPT_FOR_A_CALL = 6;

    /** How many calls are filled in at once: as many as stay in the cache. */
    static final int BLOCK = 256;

    private static final CallKind[] KINDS = CallKind.values();
    private static final int WITH_PARENTS =
            CallKind.WITH_PARENTS.stream().mapToInt(kind -> 1 << kind.ordinal()).sum();
    private static final long SECONDS_PER_MINUTE = 60;
    private static final long SECONDS_PER_DAY = 86_400;
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final long DETAILS_TO_PUPILS = NoticeColumn.topic(Notice.Topic.JOINING_DETAILS, Audience.PUPILS);
    private static final long DETAILS = DETAILS_TO_PUPILS
            | NoticeColumn.topic(Notice.Topic.JOINING_DETAILS, Audience.PARENTS)
            | NoticeColumn.topic(Notice.Topic.JOINING_DETAILS, Audience.STAFF);

    private final School school;
    private final boolean isCopy;
    private int size;
    private boolean isExact = true;
    private byte[] kind;
    private int[] day;
    private long[] start;
    private int[] length;
    private byte[] purpose;
    private byte[] platform;
    private byte[] calendar;
    private boolean[] hasParents;
    private long[] planned;
    private int[] staff;
    private int[] pupils;
    private int[] notices;
    private int[] toldBy;
    private int[] detailsBefore;
    private final PeopleColumn<StaffMember> staffLists;
    private final PeopleColumn<Pupil> pupilLists;
    private final NoticeColumn noticeLists;
    private final Codes<PlatformId> platforms;
    private final Map<NoticeToPupil, Deliveries> deliveries = new ConcurrentHashMap<>();
    private long[] told = new long[1];
    private short[] toldThrough = new short[1];
    private short[] detailsThrough = new short[1];
    private final NoticeBlock block = new NoticeBlock();
    private LocalDate today = LocalDate.MIN;
    private long dayStarts = Long.MAX_VALUE;
    private long dayEnds = Long.MIN_VALUE;

    private ScheduleColumns(School school, int size) {
        this.school = school;
        this.isCopy = false;
        this.size = size;
        this.kind = new byte[size];
        this.day = new int[size];
        this.start = new long[size];
        this.length = new int[size];
        this.purpose = new byte[size];
        this.platform = new byte[size];
        this.calendar = new byte[size];
        this.hasParents = new boolean[size];
        this.planned = new long[size];
        this.staff = new int[size];
        this.pupils = new int[size];
        this.notices = new int[size];
        this.toldBy = new int[size];
        this.detailsBefore = new int[size];
        this.staffLists = new PeopleColumn<>(school, size);
        this.pupilLists = new PeopleColumn<>(school, PUPILS_KEPT_FOR_A_CALL * size);
        this.noticeLists = new NoticeColumn(school);
        this.platforms = new Codes<>(ONE_OF_MANY);
    }

    private ScheduleColumns(ScheduleColumns from, School school) {
        this.school = school;
        this.isCopy = true;
        this.size = from.size;
        this.kind = from.kind.clone();
        this.day = from.day.clone();
        this.start = from.start.clone();
        this.length = from.length.clone();
        this.purpose = from.purpose.clone();
        this.platform = from.platform.clone();
        this.calendar = from.calendar.clone();
        this.hasParents = from.hasParents.clone();
        this.planned = from.planned.clone();
        this.staff = from.staff.clone();
        this.pupils = from.pupils.clone();
        this.notices = from.notices.clone();
        this.toldBy = from.toldBy.clone();
        this.detailsBefore = from.detailsBefore.clone();
        this.staffLists = from.staffLists.copy(school);
        this.pupilLists = from.pupilLists.copy(school);
        this.noticeLists = from.noticeLists.copy(school);
        this.platforms = from.platforms.copy();
        this.told = from.told.clone();
        this.toldThrough = from.toldThrough.clone();
        this.detailsThrough = from.detailsThrough.clone();
    }

    /** Returns the columns of a school's calls, a row for each in the order in which they are given. */
    public static ScheduleColumns of(School school, List<Call> calls) {
        ScheduleColumns columns = new ScheduleColumns(school, calls.size());
        for (int row = 0; row < columns.size; row += BLOCK) {
            columns.fill(
                    row, calls.subList(row, Math.min(columns.size, row + BLOCK)).toArray(Call[]::new));
        }
        columns.close();
        return columns;
    }

    /** Returns columns for so many calls, to be filled and closed. */
    static ScheduleColumns forCalls(School school, int size) {
        return new ScheduleColumns(school, size);
    }

    /** Ends the filling. */
    void close() {
        staffLists.close();
        pupilLists.close();
        noticeLists.close();
        block.forget();
        sumUpNotices();
    }

    /** Lets go of room that was made for more. */
    void trim() {
        staffLists.trim();
        pupilLists.trim();
    }

    /** Returns in what a call is plainly another than that which was put into a row; null when it is not. */
    @Nullable
    String difference(int row, Call call) {
        if (call.kind() != kind(row)) {
            return "kind";
        }
        if (call.start().getEpochSecond() != start[row]) {
            return "start";
        }
        if (seconds(secondAfter(call.end()) - start[row]) != length[row]) {
            return "end";
        }
        if (codeOf(call.purpose()) != purpose[row]) {
            return "purpose";
        }
        if (call.plannedSettings().bits() != planned[row]) {
            return "planned setting";
        }
        if (!staffLists.isOf(staff[row], call.staff())) {
            return "member of staff";
        }
        return pupilLists.isOf(pupils[row], call.pupils()) ? null : "pupil";
    }

    /** Returns a copy that may be changed. */
    public ScheduleColumns copy() {
        return new ScheduleColumns(this, school);
    }

    /** Puts a call into a row, or into the row after the last. Of a {@link #copy} only. */
    public void set(int row, Call call) {
        if (!isCopy) {
            throw new IllegalStateException("the columns of a schedule never change; change a copy of them");
        }
        if (row == kind.length) {
            grow();
        }
        size = Math.max(size, row + 1);
        staffLists.open();
        pupilLists.open();
        noticeLists.open();
        fill(row, new Call[] {call});
        sumUpNotices();
        deliveries.values().forEach(one -> one.setRow(row));
    }

    private void grow() {
        int more = Math.max(Long.SIZE, kind.length + kind.length / 2);
        kind = Arrays.copyOf(kind, more);
        day = Arrays.copyOf(day, more);
        start = Arrays.copyOf(start, more);
        length = Arrays.copyOf(length, more);
        purpose = Arrays.copyOf(purpose, more);
        platform = Arrays.copyOf(platform, more);
        calendar = Arrays.copyOf(calendar, more);
        hasParents = Arrays.copyOf(hasParents, more);
        planned = Arrays.copyOf(planned, more);
        staff = Arrays.copyOf(staff, more);
        pupils = Arrays.copyOf(pupils, more);
        notices = Arrays.copyOf(notices, more);
        toldBy = Arrays.copyOf(toldBy, more);
        detailsBefore = Arrays.copyOf(detailsBefore, more);
    }

    /**
     * Puts what is known of a pupil now in the place of what was known, in every list that the pupil is on. Of a {@link #copy} only.
     *
     * @param changed who is told of every stretch that is another one now
     * @return whether a notice may be in order for the pupil that was not, or the other way round: see {@link #inOrderAgain}
     */
    public boolean replace(Pupil pupil, StretchChange changed) {
        pupilLists.replace(pupil, changed);
        boolean isOtherwise = false;
        for (Deliveries one : deliveries.values()) {
            isOtherwise |= one.again(pupilLists.membersOf(pupil.id()));
        }
        return isOtherwise;
    }

    /** Who is told that the stretch of a list is another one now. */
    @FunctionalInterface
    public interface StretchChange {

        /** Says of which list. */
        void of(Stretches stretches, int list);
    }

    private void turnTo(long second) {
        if (second < dayStarts || second >= dayEnds) {
            Instant moment = Instant.ofEpochSecond(second);
            today = school.dateOf(moment);
            dayStarts = second - school.nanoOfDay(moment) / NANOS_PER_SECOND;
            dayEnds = dayStarts + SECONDS_PER_DAY;
            if (!isMidnight(dayStarts) || !isMidnight(dayEnds)) {
                dayStarts = today.atStartOfDay(school.zone()).toEpochSecond();
                dayEnds = today.plusDays(1).atStartOfDay(school.zone()).toEpochSecond();
            }
        }
    }

    /** On the days on which clocks change, and where days do not begin at midnight, it is not. */
    private boolean isMidnight(long second) {
        return school.nanoOfDay(Instant.ofEpochSecond(second)) == 0;
    }

    /** Column after column: one fact of many calls is read faster than many facts of one call, which is not in the cache. */
    void fill(int first, Call[] calls) {
        fillTimes(first, calls);
        fillPlans(first, calls);
        fillPeople(first, calls);
        fillNotices(first, calls);
    }

    @SuppressWarnings("JavaInstantGetSecondsGetNano") // what is beyond the second is meant
    private void fillTimes(int first, Call[] calls) {
        int beyondSeconds = 0;
        for (int place = 0; place < calls.length; place++) {
            Instant moment = calls[place].start();
            start[first + place] = moment.getEpochSecond();
            beyondSeconds |= moment.getNano();
        }
        int longest = 0;
        for (int place = 0; place < calls.length; place++) {
            Instant moment = calls[place].end();
            int seconds = seconds(secondAfter(moment) - start[first + place]);
            length[first + place] = seconds;
            longest = Math.max(longest, seconds);
            beyondSeconds |= moment.getNano();
        }
        isExact &= beyondSeconds == 0 && longest < Integer.MAX_VALUE;
        for (int row = first; row < first + calls.length; row++) {
            turnTo(start[row]);
            day[row] = Days.number(today);
        }
    }

    private void fillPeople(int first, Call[] calls) {
        int places = 0;
        for (Call call : calls) {
            places += call.pupils().size();
        }
        pupilLists.reserve(places);
        for (int place = 0; place < calls.length; place++) {
            pupils[first + place] = pupilLists.codeOf(calls[place].pupils());
        }
        for (int place = 0; place < calls.length; place++) {
            staff[first + place] = staffLists.codeOf(calls[place].staff());
        }
    }

    private void fillPlans(int first, Call[] calls) {
        for (int place = 0; place < calls.length; place++) {
            planned[first + place] = calls[place].plannedSettings().bits();
        }
        for (int place = 0; place < calls.length; place++) {
            CalendarEvent event = calls[place].calendarEvent();
            calendar[first + place] = event == null ? NOT_KNOWN : codeOf(event.provider());
        }
        for (int place = 0; place < calls.length; place++) {
            Call call = calls[place];
            int row = first + place;
            kind[row] = (byte) call.kind().ordinal();
            purpose[row] = codeOf(call.purpose());
            PlatformId platformOf = call.platform();
            platform[row] = platformOf == null ? NOT_KNOWN : (byte) platforms.codeOf(platformOf);
            hasParents[row] = !call.parents().isEmpty() || isAboutPupils(call);
        }
    }

    private static boolean isAboutPupils(Call call) {
        List<Pupil> subjects = call.subjects();
        return subjects != null && !subjects.isEmpty();
    }

    private static byte codeOf(@Nullable Enum<?> value) {
        return value == null ? NOT_KNOWN : (byte) value.ordinal();
    }

    private void fillNotices(int first, Call[] calls) {
        block.read(calls);
        int begin = 0;
        for (int place = 0; place < calls.length; place++) {
            List<Notice> told = calls[place].notices();
            int end = begin + (told == null ? 0 : told.size());
            fillNotices(first + place, calls[place], begin, end);
            begin = end;
        }
    }

    /**
     * Notes when everybody was told, and how long before the start pupils get the joining details. Notices to some only are left to the checks, except
     * that joining details which one pupil gets too early were sent too early.
     */
    private void fillNotices(int row, Call call, int begin, int end) {
        int list = call.notices() == null ? NOT_KNOWN : NoticeColumn.NONE;
        long latest = Long.MIN_VALUE;
        long earliest = Long.MAX_VALUE;
        boolean reachedAll = false;
        for (int index = begin; index < end; index++) {
            int content = noticeLists.codeOf(block.notice(index), block.measure(index));
            list = noticeLists.codeOf(list, content);
            long topics = noticeLists.topics(content);
            if ((topics & DETAILS_TO_PUPILS) != 0) {
                Instant sentAt = block.notice(index).sentAt();
                earliest = Math.min(earliest, sentAt.getEpochSecond());
                reachedAll |= noticeLists.isToAll(content) && !sentAt.isAfter(call.start());
            }
            if (noticeLists.isToAll(content) && (topics & DETAILS) == 0) {
                latest = Math.max(latest, block.sent(index));
            }
        }
        notices[row] = list;
        boolean anybody =
                isWithParents(row) ? !call.parents().isEmpty() : !call.pupils().isEmpty();
        long minute = latest == Long.MIN_VALUE ? latest : minuteAfter(latest);
        toldBy[row] = anybody && isMinute(minute) ? (int) minute : NEVER;
        detailsBefore[row] =
                reachedAll && !call.pupils().isEmpty() ? seconds(secondAfter(call.start()) - earliest) : NEVER;
    }

    /** Says for each new list of notices what all of them tell together, and by which ways. */
    private void sumUpNotices() {
        int known = told.length;
        int lists = noticeLists.lists();
        told = Arrays.copyOf(told, lists);
        toldThrough = Arrays.copyOf(toldThrough, lists);
        detailsThrough = Arrays.copyOf(detailsThrough, lists);
        for (int list = known; list < lists; list++) {
            int before = noticeLists.listBefore(list);
            int last = noticeLists.last(list);
            Notice notice = noticeLists.content(last);
            long topics = noticeLists.topics(last);
            int channel = NoticeColumn.channel(notice.channel());
            boolean everybody = noticeLists.isToAll(last) && (topics & DETAILS) == 0;
            told[list] = told[before] | (everybody ? topics : 0);
            toldThrough[list] = (short) (toldThrough[before] | (everybody ? channel : 0));
            detailsThrough[list] = (short) (detailsThrough[before] | ((topics & DETAILS_TO_PUPILS) == 0 ? 0 : channel));
        }
    }

    private static boolean isMinute(long minute) {
        return minute > Integer.MIN_VALUE && minute < Integer.MAX_VALUE;
    }

    /** Returns a number of seconds; the largest that there is where it does not fit. */
    private static int seconds(long seconds) {
        return seconds == (int) seconds ? (int) seconds : Integer.MAX_VALUE;
    }

    /** Returns the first whole second that is not before a moment. */
    static long secondAfter(Instant moment) {
        return moment.getNano() == 0 ? moment.getEpochSecond() : moment.getEpochSecond() + 1;
    }

    /** Returns the first whole minute since 1970 that is not before a second. */
    private static long minuteAfter(long second) {
        return -Math.floorDiv(-second, SECONDS_PER_MINUTE);
    }

    /** Returns how many rows there are. */
    public int size() {
        return size;
    }

    /** Returns whether the columns have the exact start and end of every call: all of them are whole seconds, and no call takes decades. */
    boolean areExact() {
        return isExact;
    }

    /** Returns the kinds of which there is a call. */
    public Set<CallKind> kinds() {
        Set<CallKind> kinds = EnumSet.noneOf(CallKind.class);
        int seen = 0;
        for (int row = 0; row < size; row++) {
            seen |= 1 << kind[row];
        }
        for (CallKind one : KINDS) {
            if ((seen >>> one.ordinal() & 1) != 0) {
                kinds.add(one);
            }
        }
        return kinds;
    }

    /** Returns the kind of a row's call. */
    public CallKind kind(int row) {
        return KINDS[kind[row]];
    }

    /** Returns the place of a row's kind among all kinds. */
    public int kindCode(int row) {
        return kind[row];
    }

    /** Returns whether a row's call is held with parents. */
    public boolean isWithParents(int row) {
        return (WITH_PARENTS >>> kind[row] & 1) != 0;
    }

    /** Returns whether somebody is in a row's call as a parent, or it is said to be about pupils, as calls with parents are. */
    public boolean hasParents(int row) {
        return hasParents[row];
    }

    /** Returns whether a row's call has two or more pupils, and was not planned with a single one. */
    public boolean hasSeveralPupils(int row) {
        return kind[row] != CallKind.INDIVIDUAL_PUPIL.ordinal() && pupilLists.size(pupils[row]) > 1;
    }

    /** Returns the day on which a row's call starts, in the school's zone, as days since 1970-01-01. */
    public int day(int row) {
        return day[row];
    }

    /** Returns the second since 1970 at which a row's call starts, or in which it starts. */
    public long start(int row) {
        return start[row];
    }

    /** Returns the first second since 1970 that is not before the end of a row's call. */
    public long end(int row) {
        return start[row] + length[row];
    }

    /** Returns the place of a row's purpose among all purposes; {@link #NOT_KNOWN} when the MIS does not say. */
    public int purposeCode(int row) {
        return purpose[row];
    }

    /** Returns the code of a row's platform; {@link #NOT_KNOWN} when the MIS does not say. */
    public int platformCode(int row) {
        return platform[row];
    }

    /** Returns the code of a platform; one that no row has when no call is planned on it, or it has none of its own. */
    public int codeOf(PlatformId id) {
        return platforms.find(id);
    }

    /** Returns whether a row's call has an entry in a calendar of a provider's. */
    public boolean isInCalendar(int row, Account.Provider provider) {
        return calendar[row] == provider.ordinal();
    }

    /** Returns whether a row's control is planned to be as strict as a setting, or stricter. */
    public boolean isPlanned(int row, Control control, Who atMost) {
        return ControlSettings.isAtLeastAsStrict(planned[row], control, atMost);
    }

    /** Returns the code of a row's list of staff. */
    public int staffCode(int row) {
        return staff[row];
    }

    /** Returns the code of a row's list of pupils. */
    public int pupilsCode(int row) {
        return pupils[row];
    }

    /** Returns the code of a row's list of notices; {@link #NOT_KNOWN} when the MIS does not say. */
    public int noticesCode(int row) {
        return notices[row];
    }

    /** Returns the lists of staff. */
    public PeopleColumn<StaffMember> staff() {
        return staffLists;
    }

    /** Returns the lists of pupils. */
    public PeopleColumn<Pupil> pupils() {
        return pupilLists;
    }

    /** Returns the lists of notices. */
    public NoticeColumn notices() {
        return noticeLists;
    }

    /** Returns topics as {@link #isTold} asks for them. */
    public static long topics(List<Notice.Topic> topics, Audience audience) {
        long bits = 0;
        for (Notice.Topic topic : topics) {
            bits |= NoticeColumn.topic(topic, audience);
        }
        return bits;
    }

    /** Returns channels as {@link #isTold} asks for them. */
    public static int channels(Set<Channel> channels) {
        int bits = 0;
        for (Channel channel : channels) {
            bits |= NoticeColumn.channel(channel);
        }
        return bits;
    }

    /**
     * Returns whether everybody in a row's call was told of topics.
     *
     * @param topics the topics, of {@link #topics}
     * @param channels the channels that count, of {@link #channels}
     * @param minute by when, in whole minutes since 1970
     */
    public boolean isTold(int row, long topics, int channels, int minute) {
        int list = notices[row];
        return list != NOT_KNOWN
                && toldBy[row] != NEVER
                && toldBy[row] <= minute
                && (told[list] & topics) == topics
                && (toldThrough[list] & ~channels) == 0;
    }

    /**
     * Returns whether every pupil in a row's call gets the joining details by the start.
     *
     * @param channels the ways that count, of {@link #channels}
     * @param lead how long before the start they go out at the earliest
     */
    public boolean areDetailsSentWithin(int row, int channels, Duration lead) {
        int list = notices[row];
        return list != NOT_KNOWN
                && detailsBefore[row] != NEVER
                && detailsBefore[row] <= lead.toSeconds()
                && (detailsThrough[list] & ~channels) == 0;
    }

    /** Returns the rows of which each notice is in order for each pupil. */
    public BitSet inOrderForEveryPupil(NoticeToPupil trait) {
        return deliveries
                .computeIfAbsent(trait, asked -> new Deliveries(this, school, asked))
                .inOrder();
    }

    /** Works out again which notices are in order for each pupil of a row. Of a {@link #copy} only. */
    public void inOrderAgain(int row) {
        deliveries.values().forEach(one -> one.setRow(row));
    }
}
