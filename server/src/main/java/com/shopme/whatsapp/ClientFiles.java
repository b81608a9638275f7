package com.shopme.whatsapp;

import com.shopme.conversation.MessageId;
import com.shopme.platform.NotFound;
import com.shopme.shared.WorkspaceId;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The pictures, voice notes and files that clients sent, for people to see.
@Service
public class ClientFiles {
    private final MediaStore media;
    private final MediaFiles files;

    ClientFiles(MediaStore media, MediaFiles files) {
        this.media = media;
        this.files = files;
    }

    /// @throws NotFound if the message brought no file, or it is not here (yet)
    @Transactional(readOnly = true)
    public ClientFile of(WorkspaceId workspace, MessageId message) {
        return media.kept(workspace, message)
                .filter(file -> Files.isRegularFile(where(file)))
                .orElseThrow(() -> new NotFound("file"));
    }

    /// Where its bytes lie.
    public Path where(ClientFile file) {
        return files.where(file.path());
    }
}
