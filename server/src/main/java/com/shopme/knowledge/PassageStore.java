package com.shopme.knowledge;

import com.shopme.api.ListRequest;
import com.shopme.api.Listing;
import com.shopme.api.Page;
import com.shopme.shared.Ids;
import com.shopme.shared.Language;
import com.shopme.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PassageStore {
    private static final String SELECT =
            "SELECT p.id, p.kind, p.source_id, p.position, p.language, p.title, p.body ";
    private static final Listing LIST =
            Listing.of(
                            SELECT,
                            """
                            FROM passages p WHERE p.workspace_id = :workspace AND p.kind = :kind
                                AND p.source_id = :source
                            """)
                    .id("p.id")
                    .integer("position", "p.position")
                    .sorts()
                    .order("position")
                    .build();

    private final JdbcClient db;

    PassageStore(JdbcClient db) {
        this.db = db;
    }

    /// A passage that a part found, best first.
    ///
    /// @param covered see [KnowledgeHit]; 0 where the part cannot tell
    record Scored(UUID passage, double score, double covered) {}

    Page<Passage> list(WorkspaceId workspace, SourceKind kind, UUID source, ListRequest request) {
        return LIST.fetch(
                db,
                request,
                Map.of("workspace", workspace.value(), "kind", kind.word(), "source", source),
                (row, _) -> passage(row));
    }

    List<Passage> of(WorkspaceId workspace, SourceKind kind, UUID source) {
        return db.sql(
                        SELECT
                                + """
                                FROM passages p WHERE p.workspace_id = ? AND p.kind = ?
                                    AND p.source_id = ? ORDER BY p.position
                                """)
                .params(workspace.value(), kind.word(), source)
                .query((row, _) -> passage(row))
                .list();
    }

    Map<UUID, Passage> passages(WorkspaceId workspace, Collection<UUID> ids) {
        return db
                .sql(SELECT + "FROM passages p WHERE p.workspace_id = ? AND p.id = ANY (?)")
                .params(workspace.value(), ids.toArray(UUID[]::new))
                .query((row, _) -> passage(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Passage::id, Function.identity()));
    }

    void insert(WorkspaceId workspace, SourceKind kind, UUID source, List<PassageDraft> drafts) {
        db.sql(
                        """
                        INSERT INTO passages
                            (id, workspace_id, kind, source_id, position, language, title, body)
                        SELECT d.id, :workspace, :kind, :source, d.place - 1, d.language, d.title,
                            d.body
                        FROM unnest(:ids::uuid[], :languages::text[], :titles::text[],
                            :bodies::text[]) WITH ORDINALITY AS d (id, language, title, body, place)
                        """)
                .param("workspace", workspace.value())
                .param("kind", kind.word())
                .param("source", source)
                .param("ids", drafts.stream().map(_ -> Ids.next()).toArray(UUID[]::new))
                .param("languages", texts(drafts, draft -> draft.language().code()))
                .param("titles", texts(drafts, PassageDraft::title))
                .param("bodies", texts(drafts, PassageDraft::body))
                .update();
    }

    void forget(WorkspaceId workspace, SourceKind kind, UUID source) {
        db.sql("SELECT forget_passages(?, ?, ?)")
                .params(workspace.value(), kind.word(), source)
                .query((_, _) -> true)
                .list();
    }

    List<Scored> byWords(WorkspaceId workspace, String words, int most) {
        return db.sql("SELECT id, score, covered FROM passages_by_words(?, ?, ?)")
                .params(workspace.value(), words, most)
                .query(
                        (row, _) ->
                                new Scored(
                                        row.getObject(1, UUID.class),
                                        row.getDouble(2),
                                        row.getDouble(3)))
                .list();
    }

    List<Scored> byLikeness(WorkspaceId workspace, String words, int most) {
        return db.sql("SELECT id, score FROM passages_by_likeness(?, ?, ?)")
                .params(workspace.value(), words, most)
                .query((row, _) -> new Scored(row.getObject(1, UUID.class), row.getDouble(2), 0))
                .list();
    }

    /// The languages that texts are in, by their stop words; empty where that cannot be told.
    List<Optional<Language>> languagesOf(List<String> texts) {
        return db.sql(
                        """
                        SELECT language_of(t.body)
                        FROM unnest(?::text[]) WITH ORDINALITY AS t (body, place) ORDER BY t.place
                        """)
                .param(texts.toArray(String[]::new))
                .query((row, _) -> Optional.ofNullable(row.getString(1)).map(Language::new))
                .list();
    }

    private static String[] texts(List<PassageDraft> drafts, Function<PassageDraft, String> of) {
        return drafts.stream().map(of).toArray(String[]::new);
    }

    private static Passage passage(ResultSet row) throws SQLException {
        return new Passage(
                row.getObject("id", UUID.class),
                SourceKind.of(row.getString("kind")),
                row.getObject("source_id", UUID.class),
                row.getInt("position"),
                new Language(row.getString("language")),
                row.getString("title"),
                row.getString("body"));
    }
}
