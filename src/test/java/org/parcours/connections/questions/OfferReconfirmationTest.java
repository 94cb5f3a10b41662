package org.parcours.connections.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.connections.Contact;
import org.parcours.connections.Offer;
import org.parcours.connections.OfferStanding;
import org.parcours.connections.Offers;
import org.parcours.connections.Partner;
import org.parcours.connections.PartnerPeople;
import org.parcours.connections.Partners;
import org.parcours.connections.Terms;
import org.parcours.database.Scope;
import org.parcours.mail.Letter;
import org.parcours.mail.Mails;
import org.parcours.testing.ModuleTest;
import org.parcours.text.Language;
import org.parcours.text.LocalizedText;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class OfferReconfirmationTest {
    private final Partners partners;
    private final PartnerPeople people;
    private final Offers offers;
    private final OfferReconfirmation questions;
    private final Mails mails;
    private final MockMvc web;
    private final LocalDate today;
    private UUID partner = new UUID(0, 0);
    private UUID offer = new UUID(0, 0);

    OfferReconfirmationTest(
            Partners partners,
            PartnerPeople people,
            Offers offers,
            OfferReconfirmation questions,
            Mails mails,
            MockMvc web,
            Clock clock) {
        this.partners = partners;
        this.people = people;
        this.offers = offers;
        this.questions = questions;
        this.mails = mails;
        this.web = web;
        this.today = LocalDate.now(clock);
    }

    @BeforeEach
    void anOfferThatNobodyConfirmedForSevenMonths() {
        Scope.SYSTEM.run(() -> {
            partner = partners.register(new Partner.Facts(
                    Partner.Kind.BANK,
                    "Banque Atlas",
                    null,
                    List.of("ar"),
                    null,
                    null,
                    Partner.Place.UNKNOWN,
                    List.of(),
                    List.of()));
            offer = offers.add(
                    partner,
                    new Offer.Draft(
                            "financing",
                            new LocalizedText("Prêts", "قروض", null),
                            Terms.NONE,
                            3,
                            today.minusMonths(7),
                            null));
        });
    }

    private void contact() {
        Scope.SYSTEM.run(() -> people.add(new Contact(
                partner, partner, "Omar", "عمر", null, "omar@atlas.example", null, Language.ARABIC, null, null)));
    }

    private void ask() {
        Scope.SYSTEM.run(() -> questions.due().forEach(questions::ask));
    }

    private OfferStanding standing() {
        return Objects.requireNonNull(offers.standings(partner).get(offer));
    }

    private String path(Letter letter) {
        Matcher link =
                Pattern.compile("https?://[^/\\s]+(/offers/question/\\S+)").matcher(letter.body());
        assertThat(link.find()).as(letter.body()).isTrue();
        return link.group(1);
    }

    @Test
    void asksOnceInTheLanguageOfWhoIsAsked() {
        contact();
        ask();
        ask();
        assertThat(mails.outbox()).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo("omar@atlas.example");
            assertThat(letter.language()).isEqualTo(Language.ARABIC);
            assertThat(letter.body()).contains("عمر").contains("قروض");
        });
        Scope.SYSTEM.run(() -> assertThat(standing()).satisfies(standing -> {
            assertThat(standing.due()).isTrue();
            assertThat(standing.stale()).isFalse();
            assertThat(standing.askedOn()).isEqualTo(today);
        }));
    }

    @Test
    void showsAnOfferAsStaleThatNobodyCanBeAskedAbout() {
        ask();
        assertThat(mails.outbox()).isEmpty();
        Scope.SYSTEM.run(() -> assertThat(standing().stale()).isTrue());
    }

    @Test
    void takesTheAnswerOnceAndIsNotSpentByLooking() throws Exception {
        contact();
        ask();
        String path = path(mails.outbox().getFirst());
        web.perform(get(path)).andExpect(status().isOk()).andExpect(content().string(containsString("Prêts")));
        web.perform(get(path)).andExpect(status().isOk());
        web.perform(post(path).with(csrf()).param("goesOn", "true").param("capacity", "0"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("de 1 à 1 000 mises en relation")));
        web.perform(post(path).with(csrf()).param("goesOn", "true").param("capacity", "7"))
                .andExpect(status().isOk());
        Scope.SYSTEM.run(() -> {
            Offer confirmed = offers.byId(offer).orElseThrow();
            assertThat(confirmed.capacity()).isEqualTo(7);
            assertThat(confirmed.confirmedOn()).isEqualTo(today);
            assertThat(questions.due()).isEmpty();
        });
        web.perform(post(path).with(csrf()).param("goesOn", "false")).andExpect(status().is4xxClientError());
        Scope.SYSTEM.run(
                () -> assertThat(offers.byId(offer).orElseThrow().until()).isNull());
    }

    @Test
    void endsAnOfferYesterday() throws Exception {
        contact();
        ask();
        web.perform(post(path(mails.outbox().getFirst())).with(csrf()).param("goesOn", "false"))
                .andExpect(status().isOk());
        Scope.SYSTEM.run(
                () -> assertThat(offers.byId(offer).orElseThrow().until()).isEqualTo(today.minusDays(1)));
    }

    @Test
    void refusesAForgedLink() throws Exception {
        web.perform(get("/offers/question/forged")).andExpect(status().is4xxClientError());
    }
}
