package org.parcours;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    @Test
    void modulesKnowOnlyWhomTheyMay() {
        ApplicationModules.of(Parcours.class).verify();
    }
}
