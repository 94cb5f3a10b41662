package org.parcours.indicators.publications.pages;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.parcours.indicators.passports.ChainFile;
import org.parcours.indicators.passports.NetworkKey;
import org.parcours.indicators.publications.NetworkSeal;
import org.parcours.indicators.publications.Publications;
import org.parcours.web.NotHere;
import org.parcours.web.OpenToAll;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The files with which anybody checks without this server: passports, the chain, the key.
@OpenToAll
@RestController
class PublicFiles {
    private final Publications publications;
    private final NetworkSeal seal;

    PublicFiles(Publications publications, NetworkSeal seal) {
        this.publications = publications;
        this.seal = seal;
    }

    /// The exact bytes that were sealed.
    @GetMapping("/figures/{slug}.json")
    ResponseEntity<byte[]> passport(@PathVariable String slug) {
        var link = publications
                .bySlug(slug)
                .map(publication -> publication.sealed())
                .orElseThrow(() -> new NotHere("figure " + slug));
        return file(link.passport(), MediaType.APPLICATION_JSON, slug + ".json", link.seal());
    }

    /// All passports in the order of the chain: a JSON array of their exact texts, one a line.
    @GetMapping("/figures/chain.json")
    ResponseEntity<byte[]> chain() {
        var passports = publications.published().reversed().stream()
                .map(publication -> Objects.requireNonNull(publication.sealed()))
                .toList();
        String texts =
                ChainFile.of(passports.stream().map(link -> link.passport()).toList());
        String last = passports.isEmpty() ? "none" : passports.getLast().seal();
        return file(texts, MediaType.APPLICATION_JSON, "chain.json", last);
    }

    @GetMapping("/figures/key.pem")
    ResponseEntity<byte[]> key() {
        String pem = NetworkKey.pem(seal.publicKey());
        return file(
                pem,
                MediaType.parseMediaType("application/x-pem-file"),
                "key.pem",
                Integer.toHexString(pem.hashCode()));
    }

    private static ResponseEntity<byte[]> file(String text, MediaType type, String name, String version) {
        return ResponseEntity.ok()
                .contentType(type)
                .header("Content-Disposition", "inline; filename=\"" + name + "\"")
                .header("Access-Control-Allow-Origin", "*")
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .eTag(version)
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
