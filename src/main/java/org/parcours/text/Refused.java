package org.parcours.text;

/// Business rule violation with a localizable message. A form shows it beside the field; elsewhere it is
/// answered by its status, 400 where nothing else is said.
public class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int status;
    private final String key;
    private final transient Object[] arguments;

    /// Names the reason.
    ///
    /// @param key message key of the sentence
    public Refused(String key, Object... arguments) {
        this(400, key, arguments);
    }

    /// @param status what a machine is answered: 404, 409, 422
    public Refused(int status, String key, Object... arguments) {
        super(key);
        this.status = status;
        this.key = key;
        this.arguments = arguments.clone();
    }

    public int status() {
        return status;
    }

    public String key() {
        return key;
    }

    /// Message key of what stands above the sentence where it fills a page of its own.
    public String titleKey() {
        return "web.error.400.title";
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
