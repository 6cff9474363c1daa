package org.callpolicykit.rules.section52;

import java.util.List;
import org.callpolicykit.api.call.Delivery;
import org.callpolicykit.api.call.Notice;
import org.callpolicykit.api.person.ParentCarer;
import org.jspecify.annotations.Nullable;

/** What can be wrong with the address or number at which a notice reached a parent. */
enum AddressFlaw {
    /** Nobody noted it. */
    NOT_NOTED,
    /** The MIS has none to hold it against. */
    NOT_HELD,
    /** It is not the one in the MIS. */
    ANOTHER;

    /** Returns what is wrong with how a notice reached a parent; null when nothing is. */
    static @Nullable AddressFlaw of(Notice notice, ParentCarer parent) {
        if (!ContactDetail.isUsedFor(notice.channel())) {
            return null;
        }
        List<Delivery> deliveries = notice.deliveries();
        if (deliveries == null) {
            return NOT_NOTED;
        }
        boolean noted = false;
        for (int index = 0; index < deliveries.size(); index++) {
            Delivery delivery = deliveries.get(index);
            if (delivery.to().equals(parent.id())) {
                noted = true;
                String held = ContactDetail.held(parent, notice.channel());
                if (held == null) {
                    return NOT_HELD;
                }
                if (!ContactDetail.isSame(notice.channel(), delivery.address(), held)) {
                    return ANOTHER;
                }
            }
        }
        return noted ? null : NOT_NOTED;
    }
}
