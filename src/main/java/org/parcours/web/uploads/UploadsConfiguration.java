package org.parcours.web.uploads;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class UploadsConfiguration implements WebMvcConfigurer {
    /// A file is held a few times over while it is read: 64 of 384 megabytes, and as much of any other size.
    private static final int SHARE = 6;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        int megabytes = (int) Math.max(1, (Runtime.getRuntime().maxMemory() / SHARE) >> 20);
        registry.addInterceptor(new UploadGate(megabytes, PATIENCE));
    }
}
