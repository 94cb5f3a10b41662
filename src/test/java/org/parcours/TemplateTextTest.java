package org.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TemplateTextTest {
    @Test
    void seesTextAndVisibleAttributes() {
        assertThat(TemplateText.visible("<p class=\"lead\">Bonjour</p><a href=\"/x\" title=\"Ouvrir\">→</a>"))
                .containsExactly("Ouvrir", "Bonjour", "→");
    }

    @Test
    void passesOverExpressionsStatementsAndComments() {
        assertThat(TemplateText.visible("""
                @import org.parcours.text.Words
                @param Words w
                <%-- said by nobody --%>
                !{var many = list.size() > 3;}
                @if(w.say("a.b)").equals("x") && c == ')')<b title="${w.say("a.title")}">${w.say("a.b")}</b>@else - @endif
                @for(var x : list)<i>$unsafe{x}</i>@endfor
                """)).containsExactly("-");
    }

    @Test
    void seesTextInBlocksHandedToAnotherTemplate() {
        assertThat(TemplateText.visible("@template.layout.page(w = w, content = @`<h1>Titre ${w.say(\"a\")}</h1>`)"))
                .containsExactly("Titre");
    }

    @Test
    void seesTextAroundAConditionThatHoldsAGreaterSign() {
        assertThat(TemplateText.visible("<p class=\"${n > 3 ? \"a\" : \"b\"}\">Perdu</p>"))
                .containsExactly("Perdu");
    }
}
