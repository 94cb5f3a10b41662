package org.parcours.database;

import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// A PostgreSQL server as its owner reaches it.
///
/// @param url JDBC address, without user and password
/// @param user owner of the schemas: runs migrations, never serves a request
/// @param close stops the server where it is ours to stop
record Server(String url, String user, String password, Runnable close) {
    static final String APPLICATION = "parcours_app";

    DataSource owner() {
        return as(user, password);
    }

    DataSource as(String role, String secret) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(role);
        source.setPassword(secret);
        return source;
    }

    /// Reads `postgresql://user:password@host:port/database?…` as well as the JDBC form with user and password
    /// parameters.
    static Server at(String address) {
        String jdbc =
                address.startsWith("jdbc:") ? address : "jdbc:" + address.replaceFirst("^postgres:", "postgresql:");
        String user = "postgres";
        String password = "";
        int at = jdbc.indexOf('@');
        int start = jdbc.indexOf("//") + 2;
        if (at > 0 && start > 1) {
            String[] credentials = jdbc.substring(start, at).split(":", 2);
            user = decoded(credentials[0]);
            password = credentials.length > 1 ? decoded(credentials[1]) : "";
            jdbc = jdbc.substring(0, start) + jdbc.substring(at + 1);
        }
        Properties given = org.postgresql.Driver.parseURL(jdbc, new Properties());
        if (given == null) {
            throw new CannotStart("commands.start.address");
        }
        return new Server(
                jdbc.replaceAll("([?&])(user|password)=[^&]*&?", "$1"),
                given.getProperty("user", user),
                given.getProperty("password", password),
                () -> {});
    }

    private static String decoded(String part) {
        return java.net.URLDecoder.decode(part, java.nio.charset.StandardCharsets.UTF_8);
    }
}
