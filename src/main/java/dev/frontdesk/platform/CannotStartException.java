package dev.frontdesk.platform;

import java.sql.SQLException;

/// Something an operator can put right. The message is one sentence for them, and all they are shown.
public class CannotStartException extends RuntimeException {
    public CannotStartException(String sentence) {
        super(sentence);
    }

    public static CannotStartException unreachable(SQLException e) {
        return new CannotStartException("The database cannot be reached (SQLState " + e.getSQLState()
                + "): check DATABASE_URL, DATABASE_USER and DATABASE_PASSWORD.");
    }
}
