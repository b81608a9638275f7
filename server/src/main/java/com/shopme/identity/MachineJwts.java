package com.shopme.identity;

import com.shopme.shared.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Signs the tokens of programs. Which there are, what each may do and whether it has been revoked
/// is the workspace's business.
@Service
public class MachineJwts {
    private final Tokens tokens;
    private final Clock clock;

    MachineJwts(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /// @param expires at most 366 days from now: for so long our keys are kept
    /// @throws IllegalArgumentException if that is longer, or past
    public MachineJwt issue(UUID token, WorkspaceId workspace, Instant expires) {
        var now = clock.instant();
        if (expires.isAfter(now.plus(Tokens.LONGEST)) || !expires.isAfter(now))
            throw new IllegalArgumentException("a token lives 366 days at most");
        return new MachineJwt(tokens.issue(token, workspace, expires), expires);
    }
}
