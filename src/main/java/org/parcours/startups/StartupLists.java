package org.parcours.startups;

import java.util.List;
import org.parcours.codelists.CodeList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The code lists of dossiers and journeys.
@Configuration(proxyBeanMethods = false)
public class StartupLists {
    public static final CodeList SECTORS =
            CodeList.plain("sectors", "startups.sector", "startups.settings.list.SECTORS");
    public static final CodeList STAGES =
            CodeList.plain("stages", "startups.stage_kind", "startups.settings.list.STAGES");
    public static final CodeList IDENTIFIERS =
            CodeList.plain("identifiers", "startups.identifier_kind", "startups.settings.list.IDENTIFIERS");
    public static final CodeList MEASURES = new CodeList(
            "measures",
            "startups.measure_kind",
            "startups.settings.list.MEASURES",
            new CodeList.Trait(
                    "unit", List.of("NUMBER", "COUNT", "MONEY"), "startups.settings.unit", "startups.settings.unit."));

    @Bean
    @Order(1)
    CodeList sectorList() {
        return SECTORS;
    }

    @Bean
    @Order(2)
    CodeList stageList() {
        return STAGES;
    }

    @Bean
    @Order(3)
    CodeList identifierList() {
        return IDENTIFIERS;
    }

    @Bean
    @Order(4)
    CodeList measureList() {
        return MEASURES;
    }
}
