package org.parcours.web;

import org.parcours.values.PhoneNumbers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ValuesConfiguration {
    @Bean
    PhoneNumbers phoneNumbers(@Value("${parcours.phone-region}") String region) {
        return new PhoneNumbers(region);
    }
}
