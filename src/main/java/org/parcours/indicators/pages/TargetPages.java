package org.parcours.indicators.pages;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parcours.indicators.Definition;
import org.parcours.indicators.Indicators;
import org.parcours.indicators.Targets;
import org.parcours.web.NotHere;
import org.parcours.web.forms.Fields;
import org.parcours.web.forms.Form;
import org.parcours.web.forms.SmallForm;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What the network wants a share to reach; the brief says where it does not.
@Controller
@RequestMapping("/indicators/{code}/target")
@PreAuthorize("@indicatorRules.maySetTargets()")
class TargetPages {
    private final Indicators indicators;
    private final Targets targets;

    TargetPages(Indicators indicators, Targets targets) {
        this.indicators = indicators;
        this.targets = targets;
    }

    private record Wanted(@Nullable BigDecimal percent) {}

    private static Wanted wanted(Fields<Wanted> form) {
        return new Wanted(form.optional("indicators.target.percent")
                .hint("indicators.target.hint")
                .number("percent", Wanted::percent));
    }

    private SmallForm<Wanted> target(String code, Form form) {
        Definition definition = indicators
                .definition(code)
                .filter(Definition::share)
                .orElseThrow(() -> new NotHere("target of " + code));
        String figure = "/indicators/" + code;
        return form.preset(Form.BACK, figure)
                .small((Fields<Wanted> fields) -> wanted(fields))
                .named("indicators.target.set", "indicators.target.save", figure + "/target")
                .beneath(definition.name(form.words(), definition.years()), figure, "web.form.back");
    }

    @GetMapping
    ModelAndView form(@PathVariable String code, Form form) {
        Optional.ofNullable(targets.all().get(code))
                .ifPresent(share -> form.preset(
                        "percent",
                        BigDecimal.valueOf(share)
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString()));
        return target(code, form).page();
    }

    @PostMapping
    ModelAndView set(@PathVariable String code, Form form) {
        return target(code, form).send(wanted -> {
            targets.set(code, wanted.percent());
            return form.done(form.back("/indicators/" + code), "indicators.target.done");
        });
    }
}
