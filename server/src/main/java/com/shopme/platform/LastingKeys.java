package com.shopme.platform;

import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keys that stay the same when the master key changes, because what they signed is kept only as
/// its signature. Stored, sealed like any other secret.
@Component
public class LastingKeys {
    private final JdbcClient db;
    private final Secrets secrets;

    LastingKeys(JdbcClient db, Secrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    /// A key of 32 bytes, the same on every instance.
    public byte[] of(String purpose) {
        var place = Secrets.place("lasting_keys", purpose, "key");
        var first = HexFormat.of().formatHex(secrets.oldest(purpose));
        db.sql("INSERT INTO lasting_keys (purpose, key) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(purpose, secrets.seal(first, place))
                .update();
        return HexFormat.of()
                .parseHex(
                        secrets.open(
                                db.sql("SELECT key FROM lasting_keys WHERE purpose = ?")
                                        .param(purpose)
                                        .query(String.class)
                                        .single(),
                                place));
    }
}
