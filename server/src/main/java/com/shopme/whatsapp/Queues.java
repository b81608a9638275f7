package com.shopme.whatsapp;

/// The queues of this room, see [com.shopme.platform.Lanes].
final class Queues {
    /// Lane: number and sender.
    static final String IN = "whatsapp-in";

    /// Lane: number.
    static final String STATUS = "whatsapp-status";

    /// Lane: chat.
    static final String OUT = "whatsapp-out";

    /// Lane: the media row.
    static final String MEDIA = "whatsapp-media";

    private Queues() {}
}
