package org.parcours.connections.sheets;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parcours.text.Refused;

/// Parks or regions by their codes, as files name them.
record ParkCodes(Map<UUID, String> codes, Map<String, UUID> ids) {
    static <T> ParkCodes of(List<T> all, Function<T, UUID> id, Function<T, String> code) {
        return new ParkCodes(
                all.stream().collect(Collectors.toMap(id, code)), all.stream().collect(Collectors.toMap(code, id)));
    }

    /// @throws Refused where nothing has the code
    UUID id(String code) {
        UUID id = ids.get(code);
        if (id == null) {
            throw new Refused("text.refused.code", code);
        }
        return id;
    }

    List<String> of(List<UUID> some) {
        return some.stream()
                .flatMap(id -> Stream.ofNullable(codes.get(id)))
                .map(Objects::requireNonNull)
                .toList();
    }
}
