package org.parcours;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Parcours {
    public static void main(String[] arguments) {
        SpringApplication.run(Parcours.class, arguments);
    }
}
