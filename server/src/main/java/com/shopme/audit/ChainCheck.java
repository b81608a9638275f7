package com.shopme.audit;

import com.shopme.audit.Verdict.Broken;
import com.shopme.shared.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/// Follows a chain link by link, with an SHA-256 of its own.
final class ChainCheck {
    private final MessageDigest sha256;
    private long number;
    private byte[] hash = new byte[0];
    private Optional<Broken> broken = Optional.empty();
    private long entries;

    ChainCheck() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void next(ActivityStore.Link link) {
        entries++;
        if (broken.isPresent()) return;
        number++;
        if (link.number() != number) breaksAt(link, "the entry before it is missing");
        else if (!Arrays.equals(link.previousHash(), hash))
            breaksAt(link, "it does not carry the hash of the entry before it");
        else if (!Arrays.equals(link.hash(), digest(link))) breaksAt(link, "it was changed");
        hash = link.hash();
    }

    Verdict end(WorkspaceId workspace, Optional<ActivityStore.End> end) {
        if (broken.isEmpty() && !endsAs(end))
            broken =
                    Optional.of(
                            new Broken(
                                    Optional.empty(),
                                    number + 1,
                                    "entries are missing at the end of the chain"));
        return new Verdict(workspace, entries, broken);
    }

    private boolean endsAs(Optional<ActivityStore.End> end) {
        return end.map(it -> it.number() == number && Arrays.equals(it.hash(), hash))
                .orElse(number == 0);
    }

    private void breaksAt(ActivityStore.Link link, String reason) {
        broken = Optional.of(new Broken(Optional.of(link.id()), link.number(), reason));
    }

    private byte[] digest(ActivityStore.Link link) {
        sha256.update(link.previousHash());
        return sha256.digest(link.content().getBytes(StandardCharsets.UTF_8));
    }
}
