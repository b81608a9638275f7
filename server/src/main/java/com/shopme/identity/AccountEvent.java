package com.shopme.identity;

import java.util.Optional;
import java.util.UUID;

/// What happened to somebody's account. Published inside the transaction of the deed, so both stand
/// or neither.
public sealed interface AccountEvent {
    /// Whose account; empty where there is none.
    default Optional<UserId> whose() {
        return switch (this) {
            case SignInFailed(var user, _) -> user;
            case SignedIn(var user, _, _) -> Optional.of(user);
            case SignedOut(var user, _) -> Optional.of(user);
            case SecondFactorEnabled(var user) -> Optional.of(user);
            case SecondFactorDisabled(var user) -> Optional.of(user);
            case RecoveryCodeUsed(var user, _) -> Optional.of(user);
            case PasskeyAdded(var user, _) -> Optional.of(user);
            case PasskeyRemoved(var user) -> Optional.of(user);
            case Registered(var user) -> Optional.of(user);
            case RecoveryAsked(var user) -> Optional.of(user);
            case PasswordChanged(var user, _) -> Optional.of(user);
            case ProfileChanged(var user) -> Optional.of(user);
            case SignedOutEverywhere(var user) -> Optional.of(user);
            case RefreshTokenReplayed(var user, _, _) -> Optional.of(user);
        };
    }

    record Registered(UserId user) implements AccountEvent {}

    record RecoveryAsked(UserId user) implements AccountEvent {}

    record PasswordChanged(UserId user, Device device) implements AccountEvent {}

    record ProfileChanged(UserId user) implements AccountEvent {}

    record SecondFactorEnabled(UserId user) implements AccountEvent {}

    record SecondFactorDisabled(UserId user) implements AccountEvent {}

    record RecoveryCodeUsed(UserId user, int left) implements AccountEvent {}

    record PasskeyAdded(UserId user, String label) implements AccountEvent {}

    record PasskeyRemoved(UserId user) implements AccountEvent {}

    record SignedIn(UserId user, UUID session, Device device) implements AccountEvent {}

    /// @param user whose password it was not; empty for an unknown e-mail
    record SignInFailed(Optional<UserId> user, Device device) implements AccountEvent {}

    record SignedOut(UserId user, UUID session) implements AccountEvent {}

    /// All sessions ended, or all but the one that asked for it.
    record SignedOutEverywhere(UserId user) implements AccountEvent {}

    /// A refresh token came a second time: one of the two who had it stole it. The session is over.
    record RefreshTokenReplayed(UserId user, UUID session, Device device) implements AccountEvent {}
}
