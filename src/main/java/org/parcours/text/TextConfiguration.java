package org.parcours.text;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TextConfiguration {
    @Bean
    Messages messages(@Value("${parcours.messages}") List<String> modules) {
        return new Messages(modules);
    }
}
