package com.shopme.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopme.shared.WorkspaceId;
import com.shopme.testing.ShopMeTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ShopMeTest
class TenantIsolationTest {
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;

    @Test
    void everyTableOfAWorkspaceIsClosedByAForcedPolicy() {
        var open =
                db.sql(
                                """
                                SELECT c.relname FROM pg_class c
                                JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
                                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'workspace_id'
                                WHERE c.relkind = 'r' AND NOT (c.relrowsecurity AND c.relforcerowsecurity
                                    AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid))
                                """)
                        .query(String.class)
                        .list();

        assertThat(open).isEmpty();
    }

    @Test
    void theServersRoleOwnsNothingAndCannotByPassPolicies() {
        var powers =
                db.sql(
                                """
                                SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb
                                    OR EXISTS (SELECT 1 FROM pg_class WHERE relowner = pg_roles.oid)
                                FROM pg_roles WHERE rolname = current_user
                                """)
                        .query(Boolean.class)
                        .single();

        assertThat(powers).isFalse();
    }

    @Test
    void anotherWorkspaceSeesNothingAndWritesNothing() {
        var mine = WorkspaceId.next();
        Tenancy.in(
                mine,
                () ->
                        db.sql("INSERT INTO workspaces (id, name) VALUES (?, 'Mine')")
                                .param(mine.value())
                                .update());
        var theirs = WorkspaceId.next();

        assertThat(Tenancy.in(mine, this::names)).containsExactly("Mine");
        assertThat(Tenancy.in(theirs, this::names)).isEmpty();
        assertThat(names()).isEmpty();
        assertThatThrownBy(
                        () ->
                                Tenancy.in(
                                        theirs,
                                        () ->
                                                db.sql(
                                                                "INSERT INTO workspaces (id, name) VALUES (?, 'X')")
                                                        .param(WorkspaceId.next().value())
                                                        .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void oneTransactionStaysInOneWorkspace() {
        assertThatThrownBy(
                        () ->
                                Tenancy.in(
                                        WorkspaceId.next(),
                                        () ->
                                                transaction.execute(
                                                        tx ->
                                                                Tenancy.in(
                                                                        WorkspaceId.next(),
                                                                        this::names))))
                .hasMessageContaining("one workspace");
    }

    private List<String> names() {
        return db.sql("SELECT name FROM workspaces").query(String.class).list();
    }
}
