package com.shopme.whatsapp;

import com.shopme.platform.Lanes;
import com.shopme.platform.Lease;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The steps of fetching a file that are kept.
@Service
class MediaDesk {
    private static final int TRIES = 8;

    private final MediaStore media;
    private final MediaFiles files;
    private final Lanes lanes;
    private final Clock clock;

    MediaDesk(MediaStore media, MediaFiles files, Lanes lanes, Clock clock) {
        this.media = media;
        this.files = files;
        this.lanes = lanes;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<ExpectedFile> expected(Lease lease) {
        return media.expected(lease.workspace(), lease.lane());
    }

    @Transactional
    void nothingToDo(Lease lease) {
        lanes.finish(lease);
    }

    @Transactional
    void stored(Lease lease, ExpectedFile expected, FetchedFile file) {
        if (!media.stored(expected, file)) files.delete(expected.workspace(), expected.id());
        lanes.finish(lease);
    }

    @Transactional
    void refused(Lease lease, ExpectedFile file, String why) {
        media.ended(file, "refused", why);
        lanes.finish(lease);
    }

    /// It may come right: 1, 2, 4, … seconds from now, some two minutes in all.
    @Transactional
    void again(Lease lease, ExpectedFile file, String why) {
        if (file.attempts() + 1 >= TRIES) {
            media.ended(file, "failed", why);
            lanes.finish(lease);
        } else {
            media.failedOnce(file, why);
            var pause = Duration.ofSeconds(1L << file.attempts());
            lanes.finishUntil(lease, clock.instant().plus(pause));
        }
    }
}
