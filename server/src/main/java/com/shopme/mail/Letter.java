package com.shopme.mail;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// What there is to write. Its words lie in `messages/mail`, below its [#name].
public sealed interface Letter {
    /// Somebody made an account with this address; `link` proves that they read its mail.
    record ConfirmEmail(URI link) implements Letter {}

    /// Somebody registered with an address that has an account.
    record AlreadyRegistered(URI signIn) implements Letter {}

    /// `link` sets a new password.
    record RecoverPassword(URI link) implements Letter {}

    /// The password is another one now.
    record PasswordChanged(String device, String address) implements Letter {}

    /// Somebody signed in from a device that was not seen before.
    record NewDevice(String device, String address) implements Letter {}

    /// `inviter` asks the reader to work in `workspace`; `link` accepts.
    record Invitation(String inviter, String workspace, String role, URI link) implements Letter {}

    default String name() {
        return switch (this) {
            case ConfirmEmail _ -> "confirm_email";
            case AlreadyRegistered _ -> "already_registered";
            case RecoverPassword _ -> "recover_password";
            case PasswordChanged _ -> "password_changed";
            case NewDevice _ -> "new_device";
            case Invitation _ -> "invitation";
        };
    }

    /// What stands for `{0}`, `{1}`, … in its words.
    default List<String> values() {
        return switch (this) {
            case ConfirmEmail _, AlreadyRegistered _, RecoverPassword _ -> List.of();
            case PasswordChanged(var device, var address) -> List.of(device, address);
            case NewDevice(var device, var address) -> List.of(device, address);
            case Invitation(var inviter, var workspace, var role, _) ->
                    List.of(inviter, workspace, role);
        };
    }

    /// Where its button leads, if it has one.
    default Optional<URI> target() {
        return switch (this) {
            case ConfirmEmail(var link) -> Optional.of(link);
            case AlreadyRegistered(var link) -> Optional.of(link);
            case RecoverPassword(var link) -> Optional.of(link);
            case Invitation(_, _, _, var link) -> Optional.of(link);
            case PasswordChanged _, NewDevice _ -> Optional.empty();
        };
    }
}
