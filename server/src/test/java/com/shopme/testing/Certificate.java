package com.shopme.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;

/// A certificate for localhost that nobody but its maker trusts, and its key.
public record Certificate(X509Certificate certificate, java.security.Key key) {
    private static final char[] PASSWORD = "changeit".toCharArray();

    public static Certificate make(Path dir) {
        var store = dir.resolve("made-" + System.nanoTime() + ".p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        try (var log = Files.newOutputStream(dir.resolve("keytool.log"))) {
            var made =
                    new ProcessBuilder(
                                    keytool,
                                    "-genkeypair",
                                    "-alias",
                                    "shop",
                                    "-keyalg",
                                    "EC",
                                    "-dname",
                                    "CN=localhost",
                                    "-ext",
                                    "san=dns:localhost,ip:127.0.0.1",
                                    "-validity",
                                    "2",
                                    "-storetype",
                                    "PKCS12",
                                    "-storepass",
                                    "changeit",
                                    "-keystore",
                                    store.toString())
                            .redirectErrorStream(true)
                            .start();
            made.getInputStream().transferTo(log);
            if (made.waitFor() != 0) throw new AssertionError("see " + dir + "/keytool.log");
            return read(store);
        } catch (IOException | GeneralSecurityException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Certificate read(Path store) throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        return new Certificate(
                (X509Certificate) keys.getCertificate("shop"), keys.getKey("shop", PASSWORD));
    }

    /// Puts both files in place, as programs that renew certificates do.
    public void write(Path certificateFile, Path keyFile) {
        try {
            replace(keyFile, pem("PRIVATE KEY", key.getEncoded()));
            replace(certificateFile, pem("CERTIFICATE", certificate.getEncoded()));
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static void replace(Path file, String text) throws IOException {
        var half = file.resolveSibling(file.getFileName() + ".half");
        Files.writeString(half, text);
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String pem(String kind, byte[] bytes) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(kind, lines);
    }
}
