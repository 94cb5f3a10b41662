package org.parcours.web.sessions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;

/// Reads what sessions hold. Who is signed in is in nearly all of them, is read by every request and changes hardly
/// ever: the same bytes are the same person, and are taken apart once. The bytes themselves are read from the database
/// each time, so that whatever ends or changes a session holds from the next request.
final class KeptPersons implements Converter<byte[], Object> {
    private static final int AT_MOST = 2_000;
    private static final Duration UNASKED = Duration.ofMinutes(10);

    private final DeserializingConverter reading = new DeserializingConverter();
    private final Cache<ByteBuffer, Authentication> persons = Caffeine.newBuilder()
            .maximumSize(AT_MOST)
            .expireAfterAccess(UNASKED)
            .build();

    @Override
    public Object convert(byte[] bytes) {
        Authentication known = persons.getIfPresent(ByteBuffer.wrap(bytes));
        if (known != null) {
            // a context of its own: signing out empties it
            return new SecurityContextImpl(known);
        }
        Object read = reading.convert(bytes);
        if (read instanceof SecurityContext context && context.getAuthentication() != null) {
            persons.put(ByteBuffer.wrap(bytes), context.getAuthentication());
        }
        return read;
    }
}
