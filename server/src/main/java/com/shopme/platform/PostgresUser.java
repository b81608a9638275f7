package com.shopme.platform;

import static java.nio.file.attribute.PosixFilePermission.OTHERS_EXECUTE;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Who runs PostgreSQL: ourselves, or, as it refuses to run as root, somebody without rights.
sealed interface PostgresUser {
    record Ourselves() implements PostgresUser {}

    /// A process of another uid, told by the kernel to end with the thread that started it.
    record Nobody(int uid) implements PostgresUser {
        @Override
        public void own(Path path) throws IOException {
            Files.setAttribute(path, "unix:uid", uid);
            Files.setAttribute(path, "unix:gid", uid);
        }

        // Data that another user made before.
        void ownTree(Path cluster) throws IOException {
            if (!Files.exists(cluster) || Files.getAttribute(cluster, "unix:uid").equals(uid))
                return;
            try (var paths = Files.walk(cluster)) {
                for (var path : paths.toList()) own(path);
            }
        }
    }

    /// A user namespace, where our root counts as nobody. For data below a directory that nobody
    /// else may enter, such as `/root`.
    record Namespace() implements PostgresUser {}

    int NOBODY = 65534;
    boolean LINUX = System.getProperty("os.name").equals("Linux");

    static PostgresUser forData(Path home) throws IOException {
        if (!System.getProperty("user.name").equals("root")) return new Ourselves();
        for (var path = home.getParent(); path != null; path = path.getParent())
            if (!Files.getPosixFilePermissions(path).contains(OTHERS_EXECUTE))
                return new Namespace();
        var nobody = new Nobody(NOBODY);
        nobody.ownTree(home.resolve("db"));
        return nobody;
    }

    /// A command as this user. On Linux it gets a session of its own, so that a Ctrl-C meant for
    /// the server does not take the database from under it.
    default ProcessBuilder process(List<String> command, File log) {
        var whole = new ArrayList<>(prefix());
        whole.addAll(command);
        return new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .directory(new File("/"));
    }

    private List<String> prefix() {
        return switch (this) {
            case Ourselves() when !LINUX -> List.of();
            case Ourselves() -> List.of("setsid", "setpriv", "--pdeathsig=INT");
            case Nobody(var uid) ->
                    List.of(
                            "setsid",
                            "setpriv",
                            "--reuid=" + uid,
                            "--regid=" + uid,
                            "--clear-groups",
                            "--pdeathsig=INT");
            case Namespace() -> List.of("setsid", "setpriv", "--pdeathsig=INT", "unshare", "-U");
        };
    }

    /// Gives a file or an empty directory to this user.
    default void own(Path path) throws IOException {}
}
