package com.shopme.drills;

import com.shopme.testing.TestPostgres;
import com.shopme.testing.TestPostgres.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// A database as its owner sees it, past every policy.
record DrillDatabase(TestDatabase login) {
    static DrillDatabase create() {
        return new DrillDatabase(TestPostgres.newDatabase());
    }

    long count(String from) {
        return Long.parseLong(column("SELECT count(*)::text FROM " + from).getFirst());
    }

    List<String> column(String sql) {
        try (var connection =
                        DriverManager.getConnection(login.url(), login.user(), login.password());
                var rows = connection.createStatement().executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) values.add(rows.getString(1));
            return values;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    void run(String sql) {
        try (var connection =
                DriverManager.getConnection(login.url(), login.user(), login.password())) {
            connection.createStatement().execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
