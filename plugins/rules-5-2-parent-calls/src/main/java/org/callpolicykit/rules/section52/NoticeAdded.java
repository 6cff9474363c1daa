package org.callpolicykit.rules.section52;

import java.util.ArrayList;
import java.util.List;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.Notice;

/** A call with one more notice. */
final class NoticeAdded {

    private NoticeAdded() {}

    static Call to(Call call, Notice notice) {
        List<Notice> known = call.notices();
        List<Notice> all = new ArrayList<>(known == null ? List.of() : known);
        all.add(notice);
        return call.toBuilder().notices(all).build();
    }
}
