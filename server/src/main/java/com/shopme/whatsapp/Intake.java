package com.shopme.whatsapp;

import com.shopme.platform.Lease;
import com.shopme.platform.Passing;
import com.shopme.platform.Tenancy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Works off what one client sent, in order. What cannot be taken is tried again and at last set
/// aside; what came before it is taken first.
@Component
class Intake {
    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private final Taking taking;
    private final Marks marks;
    private final InboxWriter deliveries;

    Intake(Taking taking, Marks marks, InboxWriter deliveries) {
        this.deliveries = deliveries;
        this.taking = taking;
        this.marks = marks;
    }

    void work(Lease lease) {
        deliveries.letARushPass();
        Tenancy.in(
                lease.workspace(),
                () -> {
                    take(lease, Taking.MOST);
                    return true;
                });
    }

    private void take(Lease lease, int most) {
        try {
            for (var read : taking.take(lease, most))
                marks.read(read.lane(), read.sender(), read.messageId());
        } catch (RowFailed e) {
            if (Passing.is(e.getCause())) throw e;
            if (e.before() > 0) take(lease, e.before());
            else setAside(lease, e);
        }
    }

    private void setAside(Lease lease, RowFailed failure) {
        log.error("A message from WhatsApp could not be taken", failure);
        taking.failed(lease, failure.row(), failure.problem());
    }
}
