package org.anxin.helpline.storage;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** How to reach the database, for Boot's own data source. */
record PostgresConnection(String getJdbcUrl, String getUsername, String getPassword) implements JdbcConnectionDetails {

    @Override
    public String toString() {
        return "PostgresConnection[hidden]";
    }
}
