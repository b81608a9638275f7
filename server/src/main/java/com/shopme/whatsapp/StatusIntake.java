package com.shopme.whatsapp;

import com.shopme.platform.Lease;
import com.shopme.platform.LeaseLost;
import com.shopme.platform.Passing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Works off a number's statuses. If a batch cannot be taken it goes on one by one, until the one
/// that cannot is alone and set aside.
@Component
class StatusIntake {
    private static final Logger log = LoggerFactory.getLogger(StatusIntake.class);
    private static final int MOST = 200;

    private final Statuses statuses;

    StatusIntake(Statuses statuses) {
        this.statuses = statuses;
    }

    void work(Lease lease) {
        take(lease, MOST);
    }

    private void take(Lease lease, int most) {
        try {
            statuses.take(lease, most);
        } catch (LeaseLost e) {
            throw e;
        } catch (RuntimeException e) {
            if (Passing.is(e)) throw e;
            if (most > 1) {
                take(lease, 1);
            } else {
                log.error("A status from WhatsApp could not be taken", e);
                statuses.park(lease, e.toString());
            }
        }
    }
}
