-- Roles that a workspace made itself. The four built in (owner, admin, agent, viewer) are code.
CREATE TABLE roles (
    id           UUID PRIMARY KEY DEFAULT uuid_v7(),
    workspace_id UUID NOT NULL REFERENCES workspaces (id),
    name         VARCHAR(50) NOT NULL
        CHECK (name NOT IN ('owner', 'admin', 'agent', 'viewer')),
    permissions  TEXT[] NOT NULL CHECK (cardinality(permissions) > 0),
    LIKE base_entity INCLUDING ALL
);
COMMENT ON COLUMN user_workspaces.role IS 'owner, admin, agent, viewer, or the name of one in roles.';
CREATE UNIQUE INDEX roles_name_key ON roles (workspace_id, name) WHERE deleted_at IS NULL;
CALL keep_audit_columns('roles');
CALL isolate_by_workspace('roles', system => true);

UPDATE user_workspaces SET role = 'agent' WHERE role = 'staff';
