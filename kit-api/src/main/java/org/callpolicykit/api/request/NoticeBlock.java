package org.callpolicykit.api.request;

import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Notice;

/** The notices of a few calls, one after the other, and what is to be known of each. For one thread. */
final class NoticeBlock {

    private Notice[] notices = {};
    private int[] measures = {};
    private long[] sent = {};

    /** Takes the notices of some calls in the place of those of others. */
    void read(Call[] calls) {
        int count = 0;
        for (Call call : calls) {
            List<Notice> told = call.notices();
            count += told == null ? 0 : told.size();
        }
        if (count > sent.length) {
            notices = new Notice[count];
            measures = new int[count];
            sent = new long[count];
        }
        int filled = 0;
        for (Call call : calls) {
            List<Notice> told = call.notices();
            for (int index = 0; told != null && index < told.size(); index++) {
                notices[filled++] = told.get(index);
            }
        }
        NoticeContents.measure(notices, count, measures);
        for (int index = 0; index < count; index++) {
            sent[index] = ScheduleColumns.secondAfter(notices[index].sentAt());
        }
    }

    /** Lets go of what was read. */
    void forget() {
        notices = new Notice[0];
        measures = new int[0];
        sent = new long[0];
    }

    Notice notice(int place) {
        return notices[place];
    }

    /** Returns the measure, as {@link NoticeContents} has it. */
    int measure(int place) {
        return measures[place];
    }

    /** Returns the first whole second that is not before the moment at which it was sent. */
    long sent(int place) {
        return sent[place];
    }
}
