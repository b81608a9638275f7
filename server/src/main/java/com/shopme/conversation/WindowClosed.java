package com.shopme.conversation;

import com.shopme.platform.Problem;

/// The client wrote last more than 24 hours ago: WhatsApp takes only templates now. 409,
/// `/problems/window-closed`.
public final class WindowClosed extends Problem {
    public WindowClosed() {
        super(
                Kind.CONFLICT,
                "window-closed",
                "The client wrote more than 24 hours ago. Until they write again, WhatsApp takes"
                        + " only an approved template.");
    }
}
